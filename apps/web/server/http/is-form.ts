/** What the pages' own forms send, and whole; an empty form may say nothing of itself. */
export async function isForm(request: Request): Promise<boolean> {
  if (!request.body) return true
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/.test(type)) return true
  if (!/^multipart\/form-data\b/.test(type)) return false
  return request.clone().formData().then(() => true, () => false)
}
