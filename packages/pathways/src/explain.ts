import { domainNames, interestWords, talentNames, talentWords } from './explain-words.ts'
import type { LocalText } from './local-text.ts'
import type { Basis, FitsLess, Invitation, NotConsideredReason, SuggestionGroup, Why, WouldChange } from './suggestions.ts'

/** Why a direction is suggested, in one or two short sentences that name the evidence. */
export function explainWhy(reason: Why): LocalText {
  switch (reason.kind) {
    case 'interest-match': {
      const words = interestWords[reason.interestType]
      return {
        nl: `${capital(words.nl)} boeit je meer dan de meeste dingen (${inDutch(reason.pupilMean)} op 5). Hier komt het meer voor dan gemiddeld.`,
        en: `${capital(words.en)} interests you more than most things (${reason.pupilMean.toFixed(1)} out of 5). There is more of it here than average.`,
      }
    }
    case 'talent-shown': {
      const words = talentWords[reason.talent]
      const often = reason.demand === 3 ? { nl: 'vaak', en: 'often' } : { nl: 'geregeld', en: 'regularly' }
      return { nl: `Je toonde ${words.nl}. Dat komt hier ${often.nl} van pas.`, en: `You showed ${words.en}. That is ${often.en} useful here.` }
    }
    case 'breadth': {
      const domain = reason.domain && domainNames[reason.domain]
      return {
        nl: `Deze richting staat er ook bij om je blik breed te houden.${domain ? ` Ze hoort bij het domein ‘${domain.nl}’.` : ''}`,
        en: `This direction is also here to keep your view wide.${domain ? ` It belongs to the domain ‘${domain.en}’.` : ''}`,
      }
    }
  }
}

/** What lies further away, as information. */
export function explainFitsLess(reason: FitsLess): LocalText {
  switch (reason.kind) {
    case 'pupil-likes-direction-has-less': {
      const words = interestWords[reason.interestType]
      return { nl: `${capital(words.nl)}: dat doe je graag, en hier komt het minder voor.`, en: `${capital(words.en)}: you like that, and there is less of it here.` }
    }
    case 'direction-has-pupil-likes-less': {
      const words = interestWords[reason.interestType]
      return { nl: `Hier hoort ook ${words.nl} bij. Dat sprak je nu minder aan dan andere dingen.`, en: `${capital(words.en)} is part of it too. It appealed to you less than other things, for now.` }
    }
    case 'talent-not-yet-shown': {
      const words = talentWords[reason.talent]
      return {
        nl: `Hier komt het van pas ${words.nl}. In de test bleek dat nog niet. Het is geen voorwaarde: je kunt het leren.`,
        en: `Here it is useful ${words.en}. The test did not show that yet. It is not a condition: you can learn it.`,
      }
    }
    case 'nothing-stands-out':
      return reason.compared
        ? { nl: 'Er is niets wat duidelijk ver van je interesses ligt.', en: 'There is nothing that lies clearly far from your interests.' }
        : { nl: 'Wat hier minder bij je past, weten we nog niet.', en: 'We do not know yet what fits you less here.' }
  }
}

/** What would change a suggestion, computed. */
export function explainWouldChange(change: WouldChange): LocalText {
  switch (change.kind) {
    case 'interest-moves-group': {
      const words = interestWords[change.interestType]
      const group = explainGroup(change.group)
      const more = change.to > change.from
      return {
        nl: `Ontdek je dat je ${words.nl} ${more ? 'leuker' : 'minder leuk'} vindt (van ${inDutch(change.from)} naar ${inDutch(change.to)} op 5)? Dan komt deze richting bij ‘${group.nl}’.`,
        en: `Do you discover that you like ${words.en} ${more ? 'more' : 'less'} (from ${change.from.toFixed(1)} to ${change.to.toFixed(1)} out of 5)? Then this direction comes under ‘${group.en}’.`,
      }
    }
    case 'talent-could-add': {
      const name = talentNames[change.talent]
      return {
        nl: `Een test over ‘${name.nl}’ heb je nog niet gedaan. Toon je daar een talent, dan is dat een extra reden. Zo niet, dan verandert er niets.`,
        en: `You have not done a test on ‘${name.en}’ yet. If you show a talent there, that is one more reason. If not, nothing changes.`,
      }
    }
    case 'trying-could-tell':
      return {
        nl: 'Probeer iets uit deze richting en vul de vragen over interesses daarna opnieuw in. Dat zegt meer dan wij nu kunnen raden.',
        en: 'Try something of this direction and answer the interest questions again afterwards. That tells more than we can guess now.',
      }
    case 'interests-could-tell':
      return change.measured
        ? { nl: 'Je antwoorden over interesses liggen dicht bij elkaar. Vul ze later nog eens in: misschien zeggen ze dan meer.', en: 'Your answers about interests lie close together. Answer them again later: perhaps they will tell more.' }
        : { nl: 'Je vulde de vragen over interesses nog niet in. Doe je dat, dan kunnen ze meewegen.', en: 'You have not answered the questions about interests yet. Once you do, they can count.' }
  }
}

/** An open door: something that you can and did not choose yet, or the other way round. */
export function explainInvitation(invitation: Invitation): LocalText {
  const words = talentWords[invitation.talent]
  return invitation.kind === 'able-not-yet-interested'
    ? { nl: `Je toonde ${words.nl}. De richtingen waar dat vaak van pas komt, spraken je nu minder aan. Misschien ken je ze nog niet?`, en: `You showed ${words.en}. The directions where that is often useful appealed to you less, for now. Perhaps they are still new to you?` }
    : { nl: `Deze richtingen passen bij wat je graag doet. Daar helpt het ${words.nl}. De test toonde dat nog niet; oefenen kan altijd.`, en: `These directions go with what you like doing. There it helps ${words.en}. The test did not show that yet; you can always practise.` }
}

/** The name of a group. */
export function explainGroup(group: SuggestionGroup): LocalText {
  switch (group) {
    case 'strong':
      return { nl: 'past sterk', en: 'a strong fit' }
    case 'also':
      return { nl: 'past ook', en: 'also a fit' }
    case 'together':
      return { nl: 'om te ontdekken', en: 'to discover' }
  }
}

/** On what the set rests, said before the suggestions. */
export function explainBasis(basis: Basis): LocalText {
  switch (basis) {
    case 'interests':
      return { nl: 'Deze richtingen lijken op wat je graag doet. Je talenten geven extra redenen. Ze nemen nooit een richting weg.', en: 'These directions resemble what you like doing. Your talents give extra reasons. They never take a direction away.' }
    case 'flat-interests':
      return { nl: 'Je vindt veel dingen ongeveer even leuk. Je interesses wijzen dus geen kant op. Daarom zie je richtingen uit veel domeinen.', en: 'You like many things about equally. So your interests point in no single direction. That is why you see directions from many domains.' }
    case 'straight-lined-interests':
      return { nl: 'Je gaf bijna overal hetzelfde antwoord. Daaruit kunnen we niets afleiden. Daarom zie je richtingen uit veel domeinen.', en: 'You gave almost the same answer everywhere. We cannot conclude anything from that. That is why you see directions from many domains.' }
    case 'interests-not-measured':
      return { nl: 'Je interesses zijn nog niet gemeten. Daarom zie je richtingen uit veel domeinen.', en: 'Your interests have not been measured yet. That is why you see directions from many domains.' }
  }
}

/** Why a direction was not considered. */
export function explainNotConsidered(reason: NotConsideredReason): LocalText {
  switch (reason) {
    case 'dual-from-15':
      return { nl: 'Duaal leren kan vanaf 15 of 16 jaar.', en: 'Work-based learning (duaal) is possible from the age of 15 or 16.' }
    case 'own-condition':
      return { nl: 'Voor deze richting geldt een eigen voorwaarde, zoals een topsportstatuut.', en: 'This direction has a condition of its own, such as elite-athlete status.' }
    case 'no-profile':
      return { nl: 'Voor deze richting is er geen profiel. We kunnen ze dus niet vergelijken.', en: 'There is no profile for this direction. So we cannot compare it.' }
    case 'not-offered-in-region':
      return { nl: 'Geen school in je regio biedt deze richting aan.', en: 'No school in your region offers this direction.' }
  }
}

/** What every set of suggestions says besides. */
export const suggestionNotes = {
  noOrder: { nl: 'Binnen een groep staan de richtingen op alfabet. De ene is niet beter voor jou dan de andere.', en: 'Inside a group the directions are in alphabetical order. One is no better for you than another.' },
  notBinding: { nl: 'Dit beslist niets. Jij kiest, samen met wie je vertrouwt.', en: 'This decides nothing. You choose, together with people you trust.' },
  noPrediction: { nl: 'Dat een richting past bij je interesses, zegt niets over je punten.', en: 'That a direction fits your interests says nothing about your marks.' },
  provisional: { nl: 'De profielen van de richtingen zijn voorlopig. De redactie van Gilde maakte ze, en je mag ze betwisten.', en: 'The profiles of the directions are provisional. The editors of Gilde made them, and you may dispute them.' },
} as const satisfies Record<string, LocalText>

const inDutch = (value: number) => value.toFixed(1).replace('.', ',')
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
