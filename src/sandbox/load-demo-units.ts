import { type UnitKind, type UnitSeed, seedUnit } from '../identity/index.js';
import { type Tx, create } from '../platform/index.js';
import { Place } from '../reference/index.js';
import { day } from '../shared/days.js';
import type { DemoFile } from './demo-file.js';

/** Ids of the units made, by the demo file's keys. */
export type DemoUnits = Map<string, string>;

type Where = Omit<UnitSeed, 'kind' | 'name'>;

/** The id of a unit by its key in the demo file. */
export function unitOf(units: DemoUnits, key: string): string {
  const id = units.get(key);
  if (!id) throw new Error(`the demo file names no unit ${key}`);
  return id;
}

/** Makes the places and units of the sample district: authorities, communities with their bodies, organizations. */
export async function loadDemoUnits(tx: Tx, file: DemoFile): Promise<DemoUnits> {
  const units: DemoUnits = new Map();
  const unit = async (key: string, kind: UnitKind, name: string, where: Where = {}) => {
    const office = officeOf(file.places.district.name, units.size + 1);
    units.set(key, (await seedUnit(tx, { kind, name, ...office, ...where })).id);
  };
  await loadAuthorities(tx, file, units, unit);
  const districtId = unitOf(units, 'district');
  for (const each of file.departments)
    await unit(each.key, 'department', each.name, { parentId: districtId });
  for (const { key, name, street } of file.memberUnits) {
    await unit(key, 'member-unit', name, { parentId: unitOf(units, street) });
  }
  for (const each of file.organizations) await unit(each.key, 'organization', each.name);
  for (const each of file.evaluationBodies) await unit(each.key, 'evaluation-body', each.name);
  await unit('pool', 'department', '评审专家库（示例）', { parentId: districtId });
  await unit('operator', 'operator', '平台运维（示例）');
  return units;
}

/** An invented address, and a telephone in an area that does not exist. */
function officeOf(district: string, number: number): Pick<UnitSeed, 'officeAddress' | 'officePhone'> {
  const officePhone = `000-${String(number).padStart(8, '0')}`;
  return { officeAddress: `${district}示例路${number}号`, officePhone };
}

async function loadAuthorities(
  tx: Tx,
  { places: { district, streets }, station }: DemoFile,
  units: DemoUnits,
  unit: (key: string, kind: UnitKind, name: string, where?: Where) => Promise<void>,
): Promise<void> {
  const districtPlace = await place(tx, district, 'district', null);
  await unit('district', 'district', district.name, { placeId: districtPlace });
  const districtId = unitOf(units, 'district');
  for (const street of streets) {
    const placeId = await place(tx, street, 'street', districtPlace);
    await unit(street.key, 'street-office', `${street.name}办事处`, { parentId: districtId, placeId });
    const parentId = unitOf(units, street.key);
    const served = street.communities.filter(({ key }) => station.communities.includes(key));
    if (served.length > 0) await unit(station.key, 'work-station', station.name, { parentId, placeId });
    for (const community of street.communities) {
      const stationId = served.includes(community) ? unitOf(units, station.key) : undefined;
      const own = await place(tx, community, 'community', placeId);
      await unit(community.key, 'community', community.name, { parentId, placeId: own, stationId });
      if (stationId)
        await loadBodies(unit, community, { parentId: unitOf(units, community.key), placeId: own });
    }
  }
}

/** 一委一居一中心: with the work station, the four bodies of a community. */
async function loadBodies(
  unit: (key: string, kind: UnitKind, name: string, where?: Where) => Promise<void>,
  { key, name }: { readonly key: string; readonly name: string },
  where: Where,
): Promise<void> {
  await unit(`${key}-party`, 'party-organization', `${name}党委（示例）`, where);
  await unit(`${key}-committee`, 'residents-committee', `${name}居委会（示例）`, where);
  await unit(`${key}-centre`, 'social-work-centre', `${name}社会工作服务中心（示例）`, where);
}

async function place(
  tx: Tx,
  { code, name }: { readonly code: string; readonly name: string },
  level: Place['level'],
  parentId: string | null,
): Promise<string> {
  const made = await create(tx, Place, {
    ...{ code, name, level, parentId, urbanRural: null, source: null },
    ...{ validFrom: day('2025-01-01'), validTo: null },
  });
  return made.id;
}
