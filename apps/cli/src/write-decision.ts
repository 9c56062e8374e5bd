import type { Decision, LocalText, ProofNode, Rulebook, RuleProof, Truth } from '@gilde/pathways'
import type { Words } from './rulebook-options.ts'

const labels = {
  decided: { nl: 'Regel', en: 'Rule' },
  other: { nl: 'Andere regels', en: 'Other rules' },
  source: { nl: 'Bron', en: 'Source' },
  numbers: { nl: 'Getallen', en: 'Numbers' },
  missing: { nl: 'Nog te vragen', en: 'Still to ask' },
  possible: { nl: 'Nog mogelijk', en: 'Still possible' },
  change: { nl: 'Dit zou het veranderen', en: 'What would change this' },
  noChange: { nl: 'niets van hoogstens drie dingen', en: 'nothing of at most three facts' },
  tried: { nl: 'verzet', en: 'moved' },
  when: { nl: 'als', en: 'if' },
  and: { nl: 'dit alles', en: 'all of these' },
  or: { nl: 'één van deze', en: 'one of these' },
  withheld: { nl: 'NOG NIET TE ZEGGEN', en: 'NOT TO BE SAID YET' },
  statuses: {
    official: { nl: 'officieel', en: 'official' },
    secondary: { nl: 'uit de tweede hand', en: 'secondary' },
    unconfirmed: { nl: 'niet bevestigd', en: 'unconfirmed' },
    proposal: { nl: 'voorstel', en: 'proposal' },
  },
} satisfies Record<string, LocalText | Record<string, LocalText>>

const marks: Record<Truth, string> = { true: '✓', false: '✗', unknown: '?' }
/** Longer lists are in the JSON. */
const mostChanges = 12

/** A decision as a person reads it: outcome, reason, proof tree, sources, what is missing, what would change it. */
export function writeDecision(book: Rulebook, decision: Decision, words: Words): string {
  const declared = book.decisions.find(({ id }) => id === decision.decision)!
  const labelOf = (id: string) => words(declared.outcomes.find((outcome) => outcome.id === id)!.label)
  const decisive = decision.proof.filter((each) => each.decisive)
  const lines = [
    `${words(declared.title)} (${declared.id})`,
    decision.outcome === null ? `  ${words(labels.withheld)}` : `  ${labelOf(decision.outcome).toUpperCase()} (${decision.outcome})`,
    `  ${words(decision.sentence)}`,
  ]
  if (decision.outcome === null && decision.possible.length > 0) lines.push(`  ${words(labels.possible)}: ${decision.possible.map((id) => `${labelOf(id)} (${id})`).join('; ')}`)
  for (const proof of decisive) lines.push('', `  ${words(labels.decided)} ${proof.rule.id} (${words(labels.statuses[proof.rule.status])}): ${words(proof.rule.text)}`, ...writeTree(proof.condition, words, '    '))
  const rest = decision.proof.filter((each) => !each.decisive)
  if (rest.length > 0) lines.push('', `  ${words(labels.other)}`, ...rest.map((proof) => `    ${marks[proof.truth]} ${writeRule(proof)}`))
  if (decision.citations.length > 0) lines.push('', ...decision.citations.map(({ article, url, status }) => `  ${words(labels.source)}: ${article}. ${url} (${words(labels.statuses[status])})`))
  if (decision.parameters.length > 0) {
    lines.push('', `  ${words(labels.numbers)}`)
    for (const { id, value, status, isTried } of decision.parameters) {
      const parameter = book.parameters.find((each) => each.id === id)!
      lines.push(`    ${words(parameter.label)}: ${value} ${words(parameter.unit)} (${id}; ${isTried ? words(labels.tried) : words(labels.statuses[status])})`)
    }
  }
  if (decision.missing.length > 0) lines.push('', `  ${words(labels.missing)}`, ...decision.missing.map((id) => `    ${words(book.facts.byId.get(id)!.fact.question)} (${id})`))
  lines.push('', `  ${words(labels.change)}`)
  for (const { outcome, facts } of decision.wouldChange.slice(0, mostChanges)) lines.push(`    → ${labelOf(outcome)}: ${words(labels.when)} ${facts.map((fact) => words(fact.words)).join(' + ')} [${facts.map(({ fact, to }) => `${fact} = ${String(to)}`).join(', ')}]`)
  if (decision.wouldChange.length > mostChanges) lines.push(`    … ${decision.wouldChange.length - mostChanges} (--json)`)
  if (decision.wouldChange.length === 0) lines.push(`    ${words(labels.noChange)}`)
  return lines.join('\n')
}

const writeRule = ({ rule }: RuleProof) => `${rule.id} → ${rule.outcome} (${rule.priority}): ${rule.when}`

function writeTree(node: ProofNode, words: Words, indent: string): string[] {
  const text = node.kind === 'and' || node.kind === 'or' ? labels[node.kind] : node.words
  return [`${indent}${marks[node.truth]} ${words(text)}   [${node.condition}]`, ...node.parts.flatMap((part) => writeTree(part, words, `${indent}  `))]
}
