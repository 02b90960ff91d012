import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** The ways to make an action, and whom each lets in (src/actions/form-action.ts). */
const makers = [
  'deskAction',
  'deskUpload',
  'agencyAction',
  'agencyUpload',
  'operatorAction',
  'operatorUpload',
  'accountAction',
  'confirmedAction',
  'publicAction',
] as const
export type FormOfSite = { name: string; maker: (typeof makers)[number]; roles: string | undefined }

/** Every form of the site as the code declares it: `export const products = { save: deskAction({ … }) }`. */
export function formsOfSite(): FormOfSite[] {
  const files = list('src/actions').filter(
    (file) => !['index.ts', 'form-action.ts', 'read-form.ts', 'sentences.ts'].includes(basename(file)),
  )
  const forms = files.flatMap(formsOf)
  if (forms.length === 0) throw new Error('No form was found: the way to find them is out of date')
  return forms
}

/** Every file that answers below these folders of pages. */
export function pagesBelow(...folders: string[]) {
  return folders.flatMap((folder) => list(`src/pages/${folder}`))
}

function formsOf(file: string): FormOfSite[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  return source.statements.filter(isExportedConst).flatMap((statement) =>
    statement.declarationList.declarations.flatMap((declaration) => {
      const object = declaration.initializer
      if (!object || !ts.isObjectLiteralExpression(object)) return []
      return object.properties.map((property) => formOf(file, declaration.name.getText(), property))
    }),
  )
}

function formOf(file: string, room: string, property: ts.ObjectLiteralElementLike): FormOfSite {
  const call = ts.isPropertyAssignment(property) ? property.initializer : undefined
  const maker =
    call && ts.isCallExpression(call) ? makers.find((name) => name === call.expression.getText()) : undefined
  if (!call || !ts.isCallExpression(call) || !maker)
    throw new Error(`${file}: ${property.getText().slice(0, 60)} is not made by ${makers.join(', ')}`)
  const [form] = call.arguments
  const roles =
    form && ts.isObjectLiteralExpression(form)
      ? form.properties.find((each) => each.name?.getText() === 'roles')
      : undefined
  return {
    name: `${room}.${property.name?.getText() ?? ''}`,
    maker,
    roles: roles && ts.isPropertyAssignment(roles) ? roles.initializer.getText() : undefined,
  }
}

function isExportedConst(statement: ts.Statement): statement is ts.VariableStatement {
  return (
    ts.isVariableStatement(statement) &&
    (statement.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  )
}

function list(folder: string) {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', folder], {
    cwd: root,
  })
    .toString()
    .split('\n')
    .filter((file) => /\.(ts|astro)$/.test(file))
}
