import { z } from 'zod'

/** The radicals, checked against their declaration. @throws {RangeError} naming each value that is out of range */
export function parseRadicals<Radicals>(schema: z.ZodType<Radicals>, radicals: unknown): Radicals {
  const parsed = schema.safeParse(radicals)
  if (!parsed.success) throw new RangeError(`Radicals out of range: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
