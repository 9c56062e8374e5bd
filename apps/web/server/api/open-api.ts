import { type Operation, type RefusalCode, refusalCodes } from '@gilde/use-cases'
import { z } from 'zod'

type Json = Record<string, unknown>

export const ApiError = z
  .object({
    error: z.enum(Object.keys(refusalCodes) as [string, ...string[]]).describe('What it is, for a program'),
    message: z.string().describe('What it is, for a person, in the language asked for'),
    fields: z.record(z.string(), z.string()).describe('Per field of the input, what is the matter'),
  })
  .meta({ id: 'ApiError' })

/** The OpenAPI 3.1 document of these operations: from the same schemas that check what comes in. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const schemas: Json = {}
  const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Json => {
    const { $schema: _, $defs, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json & { $defs?: Json }
    Object.assign(schemas, $defs)
    return schema
  }
  const content = (schema: Json) => ({ content: { 'application/json': { schema } } })
  const error = content(schemaOf(z.object({ error: ApiError }).shape.error, 'output'))

  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const { method, path, tag } = operation.http
    const input = schemaOf(operation.input, 'input') as { properties?: Json; required?: string[] } & Json
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    const rest = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name))
    const required = (name: string) => input.required?.includes(name) ?? false
    const parameters = [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: input.properties?.[name] ?? { type: 'string' } })),
      ...(method === 'get' ? rest.map(([name, schema]) => ({ name, in: 'query', required: required(name), schema })) : []),
    ]
    const body = method !== 'get' && rest.length > 0
    const refusals: RefusalCode[] = [...operation.refusals, 'bad-input', 'busy', 'storage-full', ...(method === 'get' ? [] : (['other-site', 'too-large'] as const))]
    const statuses = new Set<number>(refusals.map((code) => refusalCodes[code]))
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: operation.name,
        summary: operation.summary,
        tags: [tag],
        parameters,
        ...(body && {
          requestBody: {
            required: rest.some(([name]) => required(name)),
            ...content({ type: 'object', properties: Object.fromEntries(rest), required: rest.map(([name]) => name).filter(required), additionalProperties: false }),
          },
        }),
        responses: {
          200: { description: 'Done', ...content(schemaOf(operation.output, 'output')) },
          ...Object.fromEntries([...statuses].sort().map((status) => [status, { description: describe(refusals, status), ...error }])),
        },
        ...(operation.access === 'public' ? {} : { security: [{ session: [] }] }),
      },
    }
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Gilde',
      version,
      summary: 'Study directions, schools, talent tests and reports',
      description: 'The operations that the pages use. Reading directions, schools and the offer needs no sign-in. Facts carry their source and status.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } } },
  }
  return JSON.parse(JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/')) as Json
}

/** The codes in the body's `error` that come with this status. */
function describe(refusals: RefusalCode[], status: number): string {
  return [...new Set(refusals)].filter((code) => refusalCodes[code] === status).join(', ')
}
