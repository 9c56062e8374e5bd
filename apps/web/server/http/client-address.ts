/**
 * Where a request comes from: the connection's other end or, behind a proxy that we trust, what that proxy added to
 * `X-Forwarded-For`. That is the last address: those before it were sent along by the client, who may write anything.
 */
export function clientAddress(request: Request, connected: string, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || connected
}
