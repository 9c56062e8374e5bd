/** The last step of the build: the database that a first start without PostgreSQL begins with. */
import './env.ts'
const [{ fileURLToPath }, { makeEmbeddedTemplate }, { embeddedTemplates }] = await Promise.all([import('node:url'), import('@gilde/database'), import('./embedded-templates.ts')])

await makeEmbeddedTemplate(fileURLToPath(embeddedTemplates))
