import styles from './rules.module.css'

/** An outcome with the way its door stands: open, ajar, shut, or no door at all. */
export function Door({ door, label }: { door: string; label: string }) {
  return (
    <span className={styles.door}>
      {door !== 'plain' && (
        <svg viewBox="0 0 22 26" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round">
          <path d="M3 25 V1 H19 V25" />
          {door === 'open' && <path d="M3 25 L11 22 V5 L3 1" fill="var(--done-soft)" />}
          {door === 'proof' && <path d="M3 25 L15 23.5 V3 L3 1" fill="var(--brass-soft)" />}
          {door === 'closed' && <path d="M3 1 H19 V25 H3 Z M15 13 V14" fill="var(--paper-sunken)" />}
        </svg>
      )}
      {label}
    </span>
  )
}
