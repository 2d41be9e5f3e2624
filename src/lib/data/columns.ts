import { z } from 'zod';
import type { Cell } from '../csv.ts';

/**
 * The columns of a table, made from its schema: what is nested becomes columns of its own (`basis_kind`), a text in two
 * languages one column for each, a list of codes one cell joined by "|", any other list a JSON array in its cell.
 */

/** A field of a Frictionless Table Schema, without its description. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'array';
  format?: 'uri';
  delimiter?: '|';
  itemType?: 'string' | 'integer';
  constraints?: { required?: true; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}

export interface Column {
  field: Field;
  /** Where its value stands in the record, without language or position: `basis.kind`. */
  path: string;
  /** Set where the column holds one language of a text. */
  language?: 'id' | 'en';
  cell: (row: object) => Cell;
}

type Node = z.core.JSONSchema.BaseSchema;
type Get = (row: object) => unknown;

/** Parts of a tuple by name, because a spreadsheet has no tuples. */
const parts: Record<string, readonly string[]> = {
  coordinates: ['longitude', 'latitude'],
  point: ['longitude', 'latitude'],
  range: ['min', 'max'],
};
/** Lists of codes of another table whose own schema does not say so. */
const codeLists = new Set(['sources', 'noteSources']);

const isText = (node: Node): boolean => node.properties?.['id'] !== undefined && 'en' in node.properties;
const isCode = (node: Node): boolean =>
  node.type === 'integer' || node.enum !== undefined || node.pattern?.startsWith('^[a-z0-9]') === true;
const needs = (node: Node, key: string): boolean => node.required?.includes(key) === true;
/** Zod states the safe integers as limits; those say nothing about the data. */
const limit = (n: number | undefined) =>
  n === undefined || Math.abs(n) >= Number.MAX_SAFE_INTEGER ? undefined : n;

function scalar(name: string, node: Node, required: boolean): Field {
  const type = node.type as 'string' | 'integer' | 'number' | 'boolean';
  const minimum = limit(node.minimum);
  const maximum = limit(node.maximum);
  const constraints = {
    ...(required && { required: true as const }),
    ...(node.enum && { enum: node.enum.map(String) }),
    ...(node.pattern && { pattern: node.pattern }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
  return {
    name,
    type,
    ...(node.format === 'uri' && { format: 'uri' as const }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const listField = (name: string, node: Node, required: boolean): Field => ({
  name,
  type: 'list',
  delimiter: '|',
  itemType: node.type === 'integer' ? 'integer' : 'string',
  ...(required && { constraints: { required } }),
});
const arrayField = (name: string, required: boolean): Field => ({
  name,
  type: 'array',
  ...(required && { constraints: { required } }),
});

const plain = (get: Get) => (row: object) => {
  const value = get(row);
  return typeof value === 'boolean' ? String(value) : (value as Cell);
};
const joined = (get: Get) => (row: object) => (get(row) as unknown[] | undefined)?.join('|');
const json = (get: Get) => (row: object) => {
  const value = get(row);
  return value === undefined ? undefined : JSON.stringify(value);
};
const step =
  (get: Get, key: string | number): Get =>
  (row) =>
    (get(row) as Record<string | number, unknown> | undefined)?.[key];

function columnsAt(node: Node, at: string[], get: Get, required: boolean): Column[] {
  const name = at.join('_');
  const path = at.join('.');
  const key = at.at(-1)!;
  const items = node.items as Node | undefined;
  if (isText(node))
    return (['id', 'en'] as const).map((language) => ({
      field: scalar(
        `${name}_${language}`,
        node.properties![language] as Node,
        required && needs(node, language),
      ),
      path,
      language,
      cell: plain(step(get, language)),
    }));
  if (node.properties)
    return Object.entries(node.properties).flatMap(([inner, child]) =>
      columnsAt(child as Node, [...at, inner], step(get, inner), required && needs(node, inner)),
    );
  if (node.prefixItems)
    return node.prefixItems.map((child, i) => ({
      field: scalar(`${name}_${parts[key]![i]}`, child as Node, required),
      path,
      cell: plain(step(get, i)),
    }));
  if (node.type !== 'array' || !items)
    return [{ field: scalar(name, node, required), path, cell: plain(get) }];
  if (isText(items))
    return (['id', 'en'] as const).map((language) => ({
      field: arrayField(`${name}_${language}`, required),
      path,
      language,
      cell: json((row) =>
        (get(row) as Record<string, string>[] | undefined)?.map((text) => text[language] ?? null),
      ),
    }));
  if (isCode(items) || codeLists.has(key))
    return [{ field: listField(name, items, required), path, cell: joined(get) }];
  return [{ field: arrayField(name, required), path, cell: json(get) }];
}

/** The columns of a record's schema, the id first, in the order of its keys; without the keys named in `except`. */
export function columnsOf(schema: z.ZodObject, except: readonly string[] = []): Column[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  const keys = Object.keys(properties).filter((key) => !except.includes(key));
  return [...keys.filter((key) => key === 'id'), ...keys.filter((key) => key !== 'id')].flatMap((key) =>
    columnsAt(
      properties[key] as Node,
      [key],
      (row) => (row as Record<string, unknown>)[key],
      required.includes(key),
    ),
  );
}
