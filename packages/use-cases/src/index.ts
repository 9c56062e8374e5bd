export type { Device, Response } from '@gilde/assessment'
