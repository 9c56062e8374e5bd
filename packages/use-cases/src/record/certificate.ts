import type { CertificateRow } from '@gilde/database'
import { z } from 'zod'

export const Exclusion = z
  .object({
    kind: z.enum(['finality', 'domain', 'form', 'direction', 'option']),
    id: z.string().min(1).max(60).describe('transition | double | labour-market; a domain such as stem; ASO | TSO | KSO | BSO; code and grade such as 1298-2; a basic option in words'),
  })
  .meta({ id: 'Exclusion' })

export const Certificate = z
  .object({
    id: z.uuid(),
    certificate: z.enum(['A', 'B', 'C']),
    exclusions: z.array(Exclusion),
    remediation: z.string().nullable(),
    motivation: z.string().nullable(),
    status: z.enum(['confirmed', 'replaced']),
    version: z.int().positive(),
    decidedBy: z.string(),
    decidedOn: z.iso.date(),
  })
  .meta({ id: 'OrientationCertificate' })

export function describeCertificate(row: CertificateRow): z.input<typeof Certificate> {
  const { id, certificate, exclusions, remediation, motivation, status, version } = row
  return { id, certificate, exclusions, remediation, motivation, status, version, decidedBy: row.decided_by_name, decidedOn: row.decided_on }
}
