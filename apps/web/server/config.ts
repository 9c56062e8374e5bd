import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false'], 'must be 1 or 0').transform((value) => value === '1' || value === 'true')

const Environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535, 'must be a port, 0 to 65535').default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/./, 'must be a PostgreSQL address: postgres://user:password@host/database').optional(),
  DATA_FOLDER: z.string().min(1).default('data'),
  ROLE: z.enum(['all', 'web', 'worker'], 'must be all, web or worker').default('all'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DEMO: flag.optional(),
  SECURE_COOKIES: flag.optional(),
  TRUST_PROXY: flag.default(false),
  DATABASE_CONNECTIONS: z.coerce.number('must be a number').int().min(1).max(200).default(10),
  OPEN_DATA_URL: z.url('must be a web address').default('https://onderwijs.api.vlaanderen.be'),
  OPEN_DATA_KEY: z.string().min(1).optional(),
})

export interface Config {
  port: number
  host: string
  /** A PostgreSQL URL, or the folder of the embedded database. */
  database: string
  embedded: boolean
  dataFolder: string
  role: 'all' | 'web' | 'worker'
  /** Absent on the embedded database: one is made and kept in the data folder. */
  secret: string | undefined
  demo: boolean
  secureCookies: boolean
  trustProxy: boolean
  connections: number
  openData: { url: string; key: string | undefined }
}

export class InvalidConfig extends Error {
  override name = 'InvalidConfig'
}

/** Reads the settings from the environment. @throws InvalidConfig naming every problem at once */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (given.DATABASE_URL && !given.SECRET) problems.push('SECRET: is needed with DATABASE_URL; all processes share it. Make one with: openssl rand -base64 32')
  if (!given.DATABASE_URL && given.ROLE && given.ROLE !== 'all') problems.push('ROLE: the embedded database has one process; set DATABASE_URL to run web and worker apart')
  if (!parsed.success || problems.length > 0) throw new InvalidConfig(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    database: env.DATABASE_URL ?? `${env.DATA_FOLDER}/database`,
    embedded: env.DATABASE_URL === undefined,
    dataFolder: env.DATA_FOLDER,
    role: env.ROLE,
    secret: env.SECRET,
    demo: env.DEMO ?? env.DATABASE_URL === undefined,
    secureCookies: env.SECURE_COOKIES ?? false,
    trustProxy: env.TRUST_PROXY,
    connections: env.DATABASE_CONNECTIONS,
    openData: { url: env.OPEN_DATA_URL, key: env.OPEN_DATA_KEY },
  }
}
