import type { DocumentDefinition } from 'pdfmake'
import { startOfDay } from '../../domain/day.ts'
import type { IssuedInvoice } from '../../domain/invoice.ts'

const fileName = 'factur-x.xml'

/** When the document says that it and its attachment were made: the issue, so that the same invoice has the same bytes at any time. */
export const madeOn = ({ invoice, issue }: IssuedInvoice): Date => new Date(startOfDay(issue.issueDate, invoice.zone))

/** The XML as an associated file of the whole document; `Alternative`, since it says the same as the page (Factur-X 1.09, chapter 6). */
export const attached = (issued: IssuedInvoice, xml: Uint8Array): DocumentDefinition['files'] => ({
  [fileName]: {
    // pdfmake takes no bytes, and would look for any other text on disk or in the network.
    src: `data:text/xml;base64,${Buffer.from(xml).toString('base64')}`,
    name: fileName,
    type: 'text/xml',
    description: 'Factur-X',
    relationship: 'Alternative',
    creationDate: madeOn(issued),
    modifiedDate: madeOn(issued),
  },
})

const namespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

/** `Version` is that of the schema of these properties, which no later edition of Factur-X has changed. */
const properties = [
  { name: 'DocumentType', value: 'INVOICE', says: 'The type of the hybrid document' },
  { name: 'DocumentFileName', value: fileName, says: 'The name of the embedded XML document' },
  { name: 'Version', value: '1.0', says: 'The version of the standard that the embedded XML document follows' },
  { name: 'ConformanceLevel', value: 'EN 16931', says: 'The conformance level of the embedded XML document' },
] as const

const described = properties.map(
  ({ name, says }) => `
                <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>${name}</pdfaProperty:name>
                  <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                  <pdfaProperty:category>external</pdfaProperty:category>
                  <pdfaProperty:description>${says}</pdfaProperty:description>
                </rdf:li>`,
)

const stated = properties.map(
  ({ name, value }) => `
          <fx:${name}>${value}</fx:${name}>`,
)

/** What the XMP packet says of the XML. PDF/A allows properties beyond its own only with their schema beside them (ISO 19005-3, 6.6.2.3). */
export const facturXMetadata = `
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
          <pdfaExtension:schemas>
            <rdf:Bag>
              <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>fx</pdfaSchema:prefix>
                <pdfaSchema:property>
                  <rdf:Seq>${described.join('')}
                  </rdf:Seq>
                </pdfaSchema:property>
              </rdf:li>
            </rdf:Bag>
          </pdfaExtension:schemas>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:fx="${namespace}">${stated.join('')}
        </rdf:Description>
        `
