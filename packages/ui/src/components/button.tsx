import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

interface Look {
  /** A second choice beside the main one. */
  quiet?: boolean
}

/** A verb that does something. */
export function Button({ quiet, type = 'submit', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return <button {...rest} type={type} className={quiet ? 'button-quiet' : 'button'} />
}

/** A verb that leads somewhere. */
export function LinkButton({ quiet, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & Look) {
  return <a {...rest} className={quiet ? 'button-quiet' : 'button'} />
}
