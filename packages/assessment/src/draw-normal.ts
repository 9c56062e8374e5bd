/** One draw from the standard normal distribution (Box & Muller 1958, cosine branch). @param random uniform on [0, 1); two draws are used */
export function drawNormal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}
