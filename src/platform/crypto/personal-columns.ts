import { Column } from 'typeorm';
import type { KeyRing } from './key-ring.js';
import { type MacOf, declareLater } from './sealed-columns.js';

/** An entity class, whatever its constructor takes. */
type EntityClass<T = object> = abstract new (...args: never[]) => T;

/** The properties of an entity that hold ciphertexts. */
type SealedProperty<T> = { [K in keyof T]: T[K] extends Buffer | null ? K : never }[keyof T] & string;

interface PersonalColumnFacts {
  readonly label: string;
  readonly macs: { readonly property: string; readonly kind: string }[];
}

const labels = new Set<string>();
const columns = new Map<object, Map<string, PersonalColumnFacts>>();

/**
 * A column of personal data (个人信息保护法 art. 51): `bytea`, AES-256-GCM under the master key, bound to this column and
 * row, and renewed by `npm run keys:rotate`. The label is part of what a ciphertext is bound to: it is unique and never
 * changes. Let the column be nullable, so that the value can be erased; `@MacColumn` beside it makes it searchable.
 *
 * ```ts
 * @Entity()
 * export class Volunteer extends Row {
 *   @PersonalColumn('volunteer-name', { nullable: true })
 *   nameSealed: Buffer | null;
 *
 *   @PersonalColumn('volunteer-phone', { nullable: true })
 *   phoneSealed: Buffer | null;
 *
 *   @MacColumn('phone', 'phoneSealed', { nullable: true }) // text in the migration, with an index
 *   phoneMac: string | null;
 * }
 *
 * const id = uuid();
 * const sealed = sealPersonal(keys, Volunteer, id, { nameSealed: '张三', phoneSealed: normalisedPhone(phone) });
 * await create(tx, Volunteer, { id, ...sealed });                          // fills phoneMac, too
 * openPersonal(keys, volunteer, 'phoneSealed');                            // '13800138000', null where erased
 * tx.findBy(Volunteer, { phoneMac: In(keys.macs('phone', normalisedPhone(phone))) });
 * ```
 */
export function PersonalColumn(label: string, { nullable = false } = {}): PropertyDecorator {
  return (target, property) => {
    if (labels.has(label)) throw new Error(`personal column ${label} is declared twice`);
    labels.add(label);
    Column('bytea', { nullable })(target, property);
    const facts: PersonalColumnFacts = { label, macs: [] };
    factsOf(target.constructor).set(String(property), facts);
    declareLater((source) => {
      const metadata = source.getMetadata(target.constructor);
      const nameOf = (name: string) => metadata.findColumnWithPropertyName(name)?.databaseName ?? name;
      return {
        table: metadata.tableName,
        column: nameOf(String(property)),
        key: ['id'],
        use: 'sealing',
        macs: facts.macs.map((mac): MacOf => ({ column: nameOf(mac.property), kind: mac.kind })),
        contextOf: ([id = '']) => contextOf(label, id),
        personal: true,
      };
    });
  };
}

/**
 * HMAC of the personal column named `of`, which stands above it. One `kind` (`phone`) means one and the same person in
 * every table. Search with `In(keys.macs(kind, value))`.
 */
export function MacColumn(kind: string, of: string, { nullable = false } = {}): PropertyDecorator {
  return (target, property) => {
    const facts = factsOf(target.constructor).get(of);
    if (!facts) throw new Error(`${String(property)}: ${of} is no personal column above it`);
    facts.macs.push({ property: String(property), kind });
    Column('text', { nullable })(target, property);
  };
}

/** The ciphertexts of one row's personal columns, and the MACs that belong to them. Erased values (null) stay null. */
export function sealPersonal<T extends object, V extends { readonly [K in keyof T]?: string | null }>(
  keys: KeyRing,
  target: EntityClass<T>,
  id: string,
  values: V,
): { [K in keyof V]: V[K] extends string ? Buffer : Buffer | null } {
  const sealed: Record<string, Buffer | string | null> = {};
  for (const [property, value] of Object.entries(values) as [string, string | null][]) {
    const { label, macs } = personalColumn(target, property);
    sealed[property] = value === null ? null : keys.seal(Buffer.from(value), contextOf(label, id));
    for (const mac of macs) sealed[mac.property] = value === null ? null : keys.mac(mac.kind, value);
  }
  return sealed as { [K in keyof V]: V[K] extends string ? Buffer : Buffer | null };
}

/** The value of one personal column; null where it was erased. */
export function openPersonal<T extends { readonly id: string }, K extends SealedProperty<T>>(
  keys: KeyRing,
  row: T,
  property: K,
): T[K] extends Buffer ? string : string | null {
  const { label } = personalColumn(row.constructor, property);
  const sealed = row[property] as Buffer | null;
  const opened = sealed === null ? null : keys.unseal(sealed, contextOf(label, row.id)).toString();
  return opened as T[K] extends Buffer ? string : string | null;
}

/** The personal columns of an entity class, by property. */
export function personalColumnsOf(target: object): ReadonlyMap<string, PersonalColumnFacts> {
  return factsOf(target);
}

function personalColumn(target: object, property: string): PersonalColumnFacts {
  const facts = factsOf(target).get(property);
  if (!facts) throw new Error(`${property} is no personal column`);
  return facts;
}

function contextOf(label: string, id: string): string {
  return `${label}:${id}`;
}

function factsOf(target: object): Map<string, PersonalColumnFacts> {
  const known = columns.get(target) ?? new Map<string, PersonalColumnFacts>();
  columns.set(target, known);
  return known;
}
