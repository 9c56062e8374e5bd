import { defineMessages } from '../messages.ts'

/** Which counsellor guides which class. */
export const guidanceMessages = defineMessages(
  {
    title: 'Begeleiding per klas',
    'lead-director': 'Kies per klas wie van het CLB de leerlingen begeleidt. Alleen zij lezen het schooldossier van die leerlingen: waar ze zaten en welke attesten ze kregen.',
    'lead-counsellor': 'Dit zijn de klassen die je begeleidt. Van deze leerlingen lees je het schooldossier. Van andere leerlingen van de school zie je alleen de naam, tot een klassenraad of een familie je advies vraagt.',
    none: 'Je begeleidt nu geen klas. De directeur kiest wie welke klas begeleidt.',
    'none-staff': 'Er werkt nog niemand van het CLB in deze school.',
    'none-classes': 'Er zijn nog geen klassen in deze school.',
    class: '{name}, {year}',
    who: 'Wie begeleidt {name}?',
    save: 'Bewaar voor {name}',
    saved: 'Bewaard voor {name}.',
    'not-a-counsellor': 'Iemand van de gekozen mensen werkt niet voor het CLB in deze school.',
    pupils: 'Leerlingen van {name}',
  },
  {
    title: 'Guidance per class',
    'lead-director': 'Choose per class who of the guidance centre guides its pupils. Only they read the school record of those pupils: where they sat and which certificates they got.',
    'lead-counsellor': 'These are the classes that you guide. Of these pupils you read the school record. Of other pupils of the school you see the name only, until a council or a family asks for your advice.',
    none: 'You guide no class now. The director chooses who guides which class.',
    'none-staff': 'Nobody of the guidance centre works at this school yet.',
    'none-classes': 'There are no classes in this school yet.',
    class: '{name}, {year}',
    who: 'Who guides {name}?',
    save: 'Keep for {name}',
    saved: 'Kept for {name}.',
    'not-a-counsellor': 'Someone of those chosen does not work for the guidance centre at this school.',
    pupils: 'Pupils of {name}',
  },
)
