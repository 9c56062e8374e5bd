/** Where the build leaves what a first start without PostgreSQL copies. */
export const embeddedTemplates = new URL('../build/embedded-database/', import.meta.url)
