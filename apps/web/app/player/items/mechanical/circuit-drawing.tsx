import type { MechanicalDrawing } from '@gilde/use-cases'
import styles from './drawing.module.css'

type Circuits = Extract<MechanicalDrawing, { kind: 'circuits' }>

/** A circuit with the usual signs: lamp, switch, battery; a dot where wires meet. */
export function CircuitDrawing({ drawing }: { drawing: Circuits }) {
  const { wires, lamps, switches, battery, width, height } = drawing
  return (
    <svg className={styles.drawing} viewBox={`-0.6 -1.3 ${width + 1.2} ${height + 2.5}`} aria-hidden="true">
      {wires.map(({ from, to }) => <path key={`${from} ${to}`} d={`M${from.join(' ')}L${to.join(' ')}`} className={styles.line} />)}
      {junctions(drawing).map(([x, y]) => <circle key={`${x} ${y}`} cx={x} cy={y} r="0.13" className={styles.solid} />)}
      {lamps.map(({ name, at: [x, y] }) => (
        <g key={name} transform={`translate(${x + 1} ${y})`}>
          <path d="M-1 0H1" className={styles.line} />
          <circle r="0.5" className={styles.part} />
          <path d="M-0.354 -0.354L0.354 0.354M-0.354 0.354L0.354 -0.354" className={styles.line} />
          <text y="-0.86" fontSize="0.62" className={name === 'P' || name === 'Q' ? styles.question : styles.letter}>{name}</text>
        </g>
      ))}
      {switches.map(({ name, at: [x, y], closed }) => (
        <g key={name} transform={`translate(${x + 1} ${y})`}>
          <path d={`M-1 0H-0.5L${closed ? '0.5 0' : '0.36 -0.52'}M0.5 0H1`} className={styles.line} />
          <circle cx="-0.5" r="0.14" className={styles.part} />
          <circle cx="0.5" r="0.14" className={styles.part} />
          <text y={closed ? -0.55 : -0.86} fontSize="0.55" className={styles.number}>{name}</text>
        </g>
      ))}
      <g transform={`translate(${battery.at[0] + 1} ${battery.at[1]})`}>
        <path d="M-1 0H-0.14M0.14 0H1M-0.14 -0.6V0.6M0.14 -0.3V0.3" className={styles.line} />
        <text x="-0.55" y="0.55" fontSize="0.6" className={styles.number}>+</text>
        <text x="0.55" y="0.5" fontSize="0.6" className={styles.number}>−</text>
      </g>
    </svg>
  )
}

/** Points where three or more wires or parts meet. */
function junctions({ wires, lamps, switches }: Circuits): [number, number][] {
  const ends = [...wires.flatMap(({ from, to }) => [from, to]), ...[...lamps, ...switches].flatMap(({ at: [x, y] }) => [[x, y], [x + 2, y]] as const)]
  const count = Map.groupBy(ends, String)
  return [...count.values()].filter((points) => points.length > 2).map(([point]) => [point![0], point![1]])
}
