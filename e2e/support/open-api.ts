import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Answered, Client } from './api-client.ts'

interface Operation {
  operationId: string
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses: Record<string, { content: Record<string, { schema: unknown }> }>
}

interface OpenApi {
  openapi: string
  info: Record<string, unknown>
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> }
}

/** Calls operations as their document describes them and checks that what comes back is as described too. */
export interface Contract {
  document: OpenApi
  /** `operationId status` of every call so far. */
  called: Set<string>
  /** @throws when the status or the body is not in the document */
  call<Body = Record<string, unknown>>(client: Client, operationId: string, input?: Record<string, unknown>): Promise<Answered<Body>>
}

export async function readContract(client: Client): Promise<Contract> {
  const document = (await client.call<OpenApi>('GET', '/api/openapi.json')).body
  const ajv = new Ajv2020.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'gilde:document', ...document })
  const called = new Set<string>()
  const operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [operation.operationId, { path, method, operation }] as const)),
  )
  const pointer = (...parts: string[]) => `gilde:document#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`

  return {
    document,
    called,
    async call<Body>(client: Client, operationId: string, input: Record<string, unknown> = {}): Promise<Answered<Body>> {
      const { path, method, operation } = operations.get(operationId)!
      const rest = { ...input }
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = String(rest[name])
        delete rest[name]
        return encodeURIComponent(value)
      })
      const query = method === 'get' && Object.keys(rest).length > 0 ? `?${new URLSearchParams(Object.entries(rest).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])))}` : ''
      const answered = await client.call<Body>(method.toUpperCase(), address + query, method === 'get' ? undefined : rest)
      const described = operation.responses[answered.status]
      if (!described) throw new Error(`${operationId} answered ${answered.status}, which its document does not describe: ${answered.text}`)
      const isRight = ajv.getSchema(pointer('paths', path, method, 'responses', String(answered.status), 'content', 'application/json', 'schema'))
      if (!isRight) throw new Error(`${operationId} ${answered.status} has no schema`)
      if (!isRight(answered.body)) throw new Error(`${operationId} ${answered.status} is not as described: ${ajv.errorsText(isRight.errors)}\n${answered.text.slice(0, 2000)}`)
      called.add(`${operationId} ${answered.status}`)
      return answered
    },
  }
}
