/** Words that never stand in a text about a person or a direction. Whole words, so that "belangrijk" may stay. */
export const forbiddenWords =
  /\b(fout(e|en)?|onvoldoende|gefaald|falen|mislukt|mislukken|zwak(ke|ker)?|slecht(e|er)?|risico('s)?|rang(en)?|ranking|dom(me)?|lager niveau|fail(ed|ure|s)?|weak(er|ness)?|poor|bad|risk(s|y)?|rank(ed|ing|s)?|insufficient)\b/i

/** Words by which a text would claim that interests say something about marks or success. */
export const predictingWords = /\b(punten|slaag(t|kans)?|slagen|succes(vol)?|resultaten op school|kans op|voorspel(t|len)|marks|grades|succeed|success(ful)?|pass the|predicts?)\b/i
