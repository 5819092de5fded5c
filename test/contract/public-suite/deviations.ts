/** Where the peer does not answer as AWS, on purpose: it is no part of what we use, and code that came to use it should be told. */
type Deviation = { readonly where: (file: string, title: string) => boolean; readonly because: string }

const deviations: readonly Deviation[] = [
  {
    where: (file, title) => title.startsWith('Scan ') || (file.endsWith('reservedWords.test.ts') && title.includes('FilterExpression')),
    because: 'no table is ever scanned: the peer refuses a Scan as a mistake of ours',
  },
  {
    where: (file, title) => file.endsWith('query/lsi.test.ts') || /\bLSI\b/.test(title),
    because: 'our tables have no local secondary indexes',
  },
  {
    where: (file, title) => file.endsWith('itemCollectionMetrics.test.ts') && title.includes('with SIZE returns'),
    because: 'only tables with local secondary indexes have item collections',
  },
]

export const deviationOf = ({ file, title }: { readonly file: string; readonly title: string }): string | undefined =>
  deviations.find(({ where }) => where(file, title))?.because
