/** The figures of one finished block, with the blueprint's area it stands for (`simple`, `fast`), as a test's results hold them. */
export interface BlockFigures {
  area: string
  measures: Record<string, number>
}

/** The figure `name` of the first block of `area`; undefined when that block was not done or could not show it. */
export function measureOf(blocks: readonly BlockFigures[], area: string, name: string): number | undefined {
  return blocks.find((block) => block.area === area)?.measures[name]
}
