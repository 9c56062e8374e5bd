import type { ItemParameters } from '../item.ts'

/**
 * How the probabilities of an item's answers follow from ability θ (logits). Categories count from 0.
 *
 * - `logistic` (1PL to 4PL): P₁ = c + (d − c) / (1 + e^(−a (θ − b)))
 * - `graded` (Samejima 1969): P(X ≥ k) = 1 / (1 + e^(−a (θ − b_k))), thresholds ascending
 * - `partial-credit` (Masters 1982; Muraki 1992): P_k ∝ exp Σ_{m ≤ k} a (θ − b_m), a = 1 for partial credit proper
 * - `rating-scale` (Andrich 1978): P_k ∝ exp Σ_{m ≤ k} a (θ − b − τ_m), thresholds τ the same for all items, Σ τ = 0
 * - `nominal` (Bock 1972): P_k ∝ exp(a_k θ + d_k), a_0 = d_0 = 0
 */
export type ResponseModel =
  | ({ kind: 'logistic' } & ItemParameters)
  | { kind: 'graded'; discrimination: number; thresholds: readonly number[] }
  | { kind: 'partial-credit'; discrimination: number; steps: readonly number[] }
  | { kind: 'rating-scale'; discrimination: number; location: number; thresholds: readonly number[] }
  | { kind: 'nominal'; slopes: readonly number[]; intercepts: readonly number[] }
