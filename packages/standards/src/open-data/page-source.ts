import type { ProductName } from './field-mapping.ts'

/** Where the answers come from: the interface itself, or a folder of saved ones. */
export interface PageSource {
  /** The pages of a product in order, as they came. */
  pages(product: ProductName): AsyncIterable<unknown>
  /** One structural component with what it leads to; undefined when there is none of that number. */
  component(number: string): Promise<unknown>
}
