import { useNumber } from '@gilde/ui'

/** Writes numbers as the reader does, with a minus sign, and nothing that rounds to nothing as below it. */
export function useRounded(): (value: number, decimals?: number) => string {
  const number = useNumber()
  return (value, decimals = 0) => {
    const power = 10 ** decimals
    const rounded = Math.round(value * power) / power
    return rounded < 0 ? `−${number(-rounded, decimals)}` : number(Math.abs(rounded), decimals)
  }
}
