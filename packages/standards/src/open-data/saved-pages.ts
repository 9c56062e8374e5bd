import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { products } from './field-mapping.ts'
import { OpenDataError } from './open-data-error.ts'
import type { PageSource } from './page-source.ts'

/**
 * A folder of answers that were saved as they came: `locations-1.json`, `locations-2.json`, … for each product, and
 * `component-504.json` for the component of that number.
 */
export function savedPages(folder: string): PageSource {
  return {
    async *pages(name) {
      const numbers = (await readdir(folder)).flatMap((file) => new RegExp(`^${name}-(\\d+)\\.json$`).exec(file)?.[1] ?? []).map(Number)
      if (numbers.length === 0) throw new OpenDataError(`The folder ${folder} has no file ${name}-1.json with "${products[name].title}".`)
      for (const number of numbers.sort((a, b) => a - b)) yield readJson(folder, `${name}-${number}.json`)
    },
    async component(number) {
      const file = `component-${number}.json`
      return /^\w+$/.test(number) && (await readdir(folder)).includes(file) ? readJson(folder, file) : undefined
    },
  }
}

async function readJson(folder: string, file: string): Promise<unknown> {
  const text = await readFile(join(folder, file), 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new OpenDataError(`The file ${file} in ${folder} is not JSON. Save the answer again.`)
    throw error
  }
}
