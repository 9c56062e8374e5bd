export interface Flow {
  from: string
  to: string
  pupils: number
}

export interface Ribbon extends Flow {
  /** Upper edge and height on the left and on the right; on one scale, so that both sides add up to the same. */
  left: number
  right: number
  height: number
}

export interface Column {
  id: string
  top: number
  height: number
  pupils: number
}

/**
 * Where the ribbons between outcomes lie: each outcome is a block as high as its pupils, on the left before and on the right after.
 *
 * @param height of the whole picture; blocks of one side are `gap` apart
 */
export function layRibbons(flows: readonly Flow[], height: number, gap: number): { left: Column[]; right: Column[]; ribbons: Ribbon[] } {
  const total = flows.reduce((sum, { pupils }) => sum + pupils, 0)
  const idsOf = (side: 'from' | 'to') => [...new Set(flows.map((flow) => flow[side]))]
  const blocks = Math.max(idsOf('from').length, idsOf('to').length)
  const scale = total === 0 ? 0 : (height - gap * (blocks - 1)) / total
  const columnsOf = (side: 'from' | 'to'): Column[] => {
    let top = 0
    return idsOf(side).map((id) => {
      const pupils = flows.filter((flow) => flow[side] === id).reduce((sum, flow) => sum + flow.pupils, 0)
      const column = { id, top, height: pupils * scale, pupils }
      top += column.height + gap
      return column
    })
  }
  const [left, right] = [columnsOf('from'), columnsOf('to')]
  const filled = { left: new Map<string, number>(), right: new Map<string, number>() }
  const place = (side: 'left' | 'right', columns: Column[], id: string, size: number) => {
    const used = filled[side].get(id) ?? 0
    filled[side].set(id, used + size)
    return columns.find((column) => column.id === id)!.top + used
  }
  const ribbons = flows.map((flow) => ({ ...flow, height: flow.pupils * scale, left: place('left', left, flow.from, flow.pupils * scale), right: place('right', right, flow.to, flow.pupils * scale) }))
  return { left, right, ribbons }
}
