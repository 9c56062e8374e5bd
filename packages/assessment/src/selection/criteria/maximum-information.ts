import { fisherInformation } from '../../response-model/item-information.ts'
import type { Criterion } from './criterion.ts'

/**
 * Fisher information at the estimate so far.
 *
 * @see Lord (1980), Applications of item response theory to practical testing problems, ch. 10
 */
export const maximumInformation: Criterion = (bank, item, { ability }) => fisherInformation(ability, bank.parameters[item]!)
