import { z } from 'zod'
import { CircuitsRadicals } from './circuits/radicals.ts'
import { GearsRadicals } from './gears/radicals.ts'
import { LeversRadicals } from './levers/radicals.ts'
import { PulleysRadicals } from './pulleys/radicals.ts'

/** What makes a mechanical item hard; `kind` is also its area in the blueprint. */
export const MechanicalInsightRadicals = z.discriminatedUnion('kind', [GearsRadicals, LeversRadicals, PulleysRadicals, CircuitsRadicals])
export type MechanicalInsightRadicals = z.infer<typeof MechanicalInsightRadicals>
