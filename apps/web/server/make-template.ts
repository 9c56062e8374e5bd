/** The last step of the build: the database that a first start without PostgreSQL begins with. */
import { fileURLToPath } from 'node:url'
import { makeEmbeddedTemplate } from '@gilde/database'
import { embeddedTemplates } from './embedded-templates.ts'

await makeEmbeddedTemplate(fileURLToPath(embeddedTemplates))
