/** Rules by their id, each leading to its place in the book. */
export function RuleLinks({ book, rules }: { book: string; rules: readonly string[] }) {
  if (rules.length === 0) return '–'
  return rules.map((rule, index) => <span key={rule}>{index > 0 && ', '}<a href={`/regels/${book}#${rule}`}>{rule}</a></span>)
}
