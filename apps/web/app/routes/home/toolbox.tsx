import { homeMessages } from '@gilde/language/messages/home'
import { useText } from '@gilde/ui'
import styles from './toolbox.module.css'

/** A toolbox as a working drawing: it is measured by what one likes and by what one does well. */
export function Toolbox() {
  const text = useText(homeMessages)
  return (
    <svg viewBox="0 0 560 460" className={styles.toolbox} fill="none" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <g className={styles.construction}>
        <path d="M92 250 H480 M280 20 V400 M120 370 H520 M262 38 H520" />
        <circle cx="215" cy="118" r="58" /><circle cx="372" cy="120" r="66" />
      </g>
      <g className={styles.tool}>
        <path d="M208 262 V196 H222 V262 M215 196 C176 152 178 84 215 66 C252 84 254 152 215 196 M215 196 C198 152 199 88 215 66 C231 88 232 152 215 196" />
        <path d="M264 262 L258 124 H280 L274 262 M255 124 h28 v-22 h-28 Z M255 102 C252 80 260 68 266 38 C276 62 286 80 283 102" />
        <path d="M304 262 V58 H338 V262 M304 76 h10 M304 94 h16 M304 112 h10 M304 130 h16 M304 148 h10 M304 166 h16 M304 184 h10 M304 202 h16 M304 220 h10" />
        <path d="M372 262 C370 220 374 180 371 136 M371 176 C344 172 330 150 330 128 C356 130 371 150 371 176 Z M371 142 C373 106 394 88 424 84 C424 114 402 138 371 142 Z" className={styles.plant} />
        <path d="M168 262 V168 C168 150 184 150 184 168 V262" />
      </g>
      <g className={styles.box}>
        <path d="M112 262 L134 150 H160 L166 262 Z M448 262 L426 150 H400 L394 262 Z" />
        <path d="M118 156 H442 M118 174 H442 M118 156 C108 158 108 172 118 174 M442 156 C452 158 452 172 442 174" />
        <path d="M98 256 H462 L440 376 H120 Z" className={styles.front} />
        <path d="M130 284 q40 -8 84 0 t90 0 M190 330 q50 -9 100 0 t100 0 M140 352 q24 -4 50 0 M340 292 q40 -7 84 0" className={styles.grain} />
        <circle cx="120" cy="272" r="2.5" /><circle cx="440" cy="272" r="2.5" /><circle cx="132" cy="360" r="2.5" /><circle cx="428" cy="360" r="2.5" />
      </g>
      <g className={styles.dimension}>
        <path d="M98 392 V428 M462 392 V428 M98 414 H462 M98 414 l12 -5 v10 Z M462 414 l-12 -5 v10 Z" />
        <path d="M476 38 H520 M476 376 H520 M506 38 V376 M506 38 l-5 12 h10 Z M506 376 l-5 -12 h10 Z" />
      </g>
      <text x="280" y="446" textAnchor="middle" className={styles.word}>{text('drawing-like')}</text>
      <text x="0" y="0" textAnchor="middle" transform="translate(536 207) rotate(-90)" className={styles.word}>{text('drawing-can')}</text>
    </svg>
  )
}
