// Writes src/api/schema.gen.ts from the committed OpenAPI document; --check compares instead.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const source = at('../../src/Reconnect.Api/openapi.json')
const target = at('../src/api/schema.gen.ts')

const document = JSON.parse(readFileSync(source, 'utf8'))
const header = '// Made from the OpenAPI document by `npm run api`. Do not edit.\n'
const options = { ...(await resolveConfig(target)), parser: 'typescript' }
const types = await format(header + astToString(await openapiTS(document)), options)

if (!process.argv.includes('--check')) {
  writeFileSync(target, types)
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== types) {
  console.error('src/api/schema.gen.ts differs from the OpenAPI document: run `npm run api`.')
  process.exit(1)
}
