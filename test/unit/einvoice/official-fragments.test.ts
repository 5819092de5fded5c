/**
 * Why: whoever publishes EN 16931 also publishes fragments that must break or keep a rule. They judge our rules of the same ids: each fragment
 * that must fail fails here too, each that must pass passes, but for those named below, where ours asks for more.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { all, first, type Node, said } from '../../../shared/einvoice/reading/node.ts'
import { readTree } from '../../../shared/einvoice/reading/read-tree.ts'
import { broken } from '../../../shared/einvoice/rules/rule.ts'
import { commonRules } from '../../../shared/einvoice/rules/sets.ts'

const folder = join(import.meta.dirname, '../../../../shared/corpus/einvoice/en16931/unit-ubl')
const missing = existsSync(folder) ? undefined : 'No fragments: the folder shared/corpus is not beside the project'
const files = missing === undefined ? globSync('*.xml', { cwd: folder }).toSorted() : ['none']

type Fragment = { readonly rule: string; readonly mustFail: boolean; readonly document: Node }

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => name === 'test',
})

const fragmentsIn = (file: string): Fragment[] =>
  all(parser.parse(readFileSync(join(folder, file), 'utf8')) as Node, 'testSet/test').flatMap((fragment) => {
    const [success, error] = [said(fragment, 'assert/success'), said(fragment, 'assert/error')]
    return (success ?? error) === undefined ? [] : [{ rule: (error ?? success)!.trim(), mustFail: error !== undefined, document: fragment }]
  })

const ids = new Set(commonRules.map(({ id }) => id))

/** What of the fragments is no matter of ours. */
const exceptions: Readonly<Record<string, string>> = {
  'CreditNote-BR-CO-25.xml': 'a credit note is known by its type, which the fragment does not say',
  'Invoice-BR-CO-17.xml': 'BR-S-09 and its siblings hold it, and more exactly',
  'Invoice-BR-CO-19.xml': 'our writers make no period without days',
  'Invoice-BR-CO-20.xml': 'our writers make no period without days',
}

describe('a fragment of the official test set', () => {
  test.for(files)('%s is judged as its publisher says', (file, context) => {
    const reason = missing ?? exceptions[file]
    if (reason !== undefined) context.skip(reason)
    const fragments = fragmentsIn(file)
    expect(fragments.length).toBeGreaterThan(0)
    const wrong = fragments.flatMap(({ rule, mustFail, document }, index) => {
      if (!ids.has(rule)) return [`no rule ${rule}`]
      const kind = first(document, 'Invoice') === undefined ? 'CreditNote' : 'Invoice'
      const invoice = readTree({ [kind]: first(document, kind) })
      const fails = invoice !== undefined && broken(commonRules, invoice).some((finding) => finding.rule === rule)
      return fails === mustFail ? [] : [`${rule} number ${index + 1} must ${mustFail ? 'fail' : 'pass'}`]
    })
    expect(wrong, basename(file)).toEqual([])
  })
})
