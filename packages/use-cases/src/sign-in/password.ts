import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id as OWASP's cheat sheet advises at least (19 MiB, 2 passes, 1 lane); the figures stand in each hash. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }

/** @returns `argon2id$memory$passes$parallelism$salt$hash`, salt and hash in base64 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await argon2id(password, salt, cost)
  return ['argon2id', cost.memory, cost.passes, cost.parallelism, salt.toString('base64'), hash.toString('base64')].join('$')
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [kind, memory, passes, parallelism, salt, hash] = stored.split('$')
  if (kind !== 'argon2id' || !memory || !passes || !parallelism || !salt || !hash) throw new Error('A stored password hash has an unknown form')
  const found = await argon2id(password, Buffer.from(salt, 'base64'), { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) })
  return timingSafeEqual(found, Buffer.from(hash, 'base64'))
}

async function argon2id(password: string, salt: Buffer, { memory, passes, parallelism }: typeof cost): Promise<Buffer> {
  return Buffer.from(await derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, memory, passes, parallelism, tagLength: 32 }))
}
