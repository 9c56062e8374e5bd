/** What a page is called in the browser's tab and in a search engine. */
export function PageHead({ title, description }: { title: string; description?: string }) {
  return (
    <>
      <title>{title.startsWith('Gilde') ? title : `${title} · Gilde`}</title>
      {description && <meta name="description" content={description} />}
    </>
  )
}
