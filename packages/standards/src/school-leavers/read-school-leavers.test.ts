import { describe, expect, it } from 'vitest'
import { readSchoolLeavers } from './read-school-leavers.ts'

const known = (id: string) => ['1474-3', '1620-7', '1463-3'].includes(id)

describe('readSchoolLeavers', () => {
  it('reads a table as a spreadsheet of here writes it', () => {
    const text = '﻿Richting;Graad;Maat;Zevende jaar;Schoolverlaters;Aantal;Percentage\r\n1474;3;Werkzoekend;nee;1.204;120;9,97 %\r\n"1620";7;aan het werk;;;;"87,5%"\r\n'
    expect(readSchoolLeavers(text, known)).toEqual({
      figures: [
        { directionId: '1474-3', measure: 'job-seeking-after-one-year', seventhYear: false, total: 1204, counted: 120, share: expect.closeTo(0.0997, 8) },
        { directionId: '1620-7', measure: 'at-work-after-one-year', seventhYear: null, total: null, counted: null, share: 0.875 },
      ],
      problems: [],
    })
  })

  it('works a share out where only counts stand', () => {
    expect(readSchoolLeavers('direction,measure,total,counted\n1463-3,in-further-study,40,10\n', known).figures[0]).toMatchObject({ share: 0.25 })
  })

  it('names the line of what cannot be used, and reads the others', () => {
    const { figures, problems } = readSchoolLeavers(
      ['direction,measure,total,counted,share,seventh_year', '9999-3,werkzoekend,10,1,,', '1474-3,geluk,10,1,,', '1474-3,werkzoekend,0,0,,', '1474-3,werkzoekend,10,11,,', '1474-3,werkzoekend,10,1,50 %,', '1474-3,werkzoekend,tien,,10 %,', '1474-3,werkzoekend,,,110 %,', '1474-3,werkzoekend,10,1,,misschien', '1474-3,werkzoekend,10,1,,', '1474-3,werkzoekend,20,2,,', '1474-3,werkzoekend,,3,,ja'].join('\n'),
      known,
    )
    expect(figures).toHaveLength(1)
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 11, 12])
    expect(problems.map(({ message }) => message).join('\n')).toMatch(/no direction 9999-3[^]*"geluk" is no measure[^]*says nothing[^]*11 of 10 cannot be[^]*does not agree[^]*whole number: "tien"[^]*0 to 100 %: "110 %"[^]*yes, no or nothing[^]*line 10 says[^]*needs a total/)
  })

  it('keeps nothing of fewer than ten school leavers but that there were some', () => {
    const { figures } = readSchoolLeavers('direction,measure,total,counted,seventh_year\n1474-3,werkzoekend,9,3,ja\n1474-3,werkzoekend,10,3,nee\n', known)
    expect(figures).toEqual([
      { directionId: '1474-3', measure: 'job-seeking-after-one-year', seventhYear: true, total: null, counted: null, share: null },
      { directionId: '1474-3', measure: 'job-seeking-after-one-year', seventhYear: false, total: 10, counted: 3, share: 0.3 },
    ])
  })

  it('refuses a table without the columns', () => {
    expect(() => readSchoolLeavers('naam,getal\nx,1\n', known)).toThrow('these are missing: direction or richting')
    expect(() => readSchoolLeavers('', known)).toThrow(RangeError)
  })
})
