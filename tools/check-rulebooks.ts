/**
 * Checks the rulebooks that ship: form, sources, dates, conditions, circles, gaps, overlaps, rules that never count, and every case. Part
 * of the build, so that no book with a hole in it is ever served; a few seconds. Prints what is to be mended and exits with 1.
 */
import { shippedCases } from '@gilde/content/rulebooks/shipped-cases.ts'
import { CasesFile, checkRulebook, InvalidRulebook, loadRulebooks, runCases } from '@gilde/pathways'

const told: string[] = []
try {
  const books = Object.values(loadRulebooks())
  for (const book of books) told.push(...checkRulebook(book).flatMap(({ weight, place, message }) => (weight === 'fault' ? [`${book.id}, ${place}: ${message.en}`] : [])))
  for (const file of shippedCases.map((each) => CasesFile.parse(each))) {
    const book = books.find(({ id }) => id === file.rulebook)!
    for (const { case: tried, differences } of runCases(book, file)) told.push(...differences.map(({ en }) => `${file.rulebook}, ${file.decision}, "${tried.name}": ${en}`))
  }
} catch (error) {
  if (!(error instanceof InvalidRulebook)) throw error
  told.push(error.message)
}
for (const line of told) console.error(line)
if (told.length > 0) process.exit(1)
