import { readdir, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

// On the server Node runs the workspace's TypeScript as it is: pages, API and jobs share one instance of each module, so
// context keys and `instanceof Refusal` hold. Ids must be listed exactly. `ui` and `language` are bundled: they hold
// .tsx and style sheets.
const external = ['@gilde/database', '@gilde/jobs', '@gilde/use-cases', '@gilde/web/context', '@gilde/web/cookies']

/** Puts a .br file beside each script, style sheet and drawing, which the server sends in its place. */
const precompress: Plugin = {
  name: 'precompress',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir }) {
    const files = (await readdir(dir!, { recursive: true })).filter((file) => /\.(js|css|svg)$/.test(file))
    await Promise.all(files.map(async (file) => writeFile(`${dir}/${file}.br`, await promisify(brotliCompress)(await readFile(`${dir}/${file}`)))))
  },
}

export default defineConfig({
  plugins: [reactRouter(), precompress],
  build: { assetsInlineLimit: 0 },
  environments: { ssr: { resolve: { external }, build: { rolldownOptions: { external } } } },
})
