import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPath, scenarioHash, scenarioId } from '../../src/assignment/assigned-scenario.ts';
import { decodeAssignment, encodeAssignment } from '../../src/assignment/assignment-link.ts';
import { parseAssignment, scenariosLimit } from '../../src/assignment/assignment-schema.ts';
import { deflate, inflate } from '../../src/assignment/compression.ts';
import { parseKeptScenario } from '../../src/assignment/kept-scenario-schema.ts';
import { anAssignment } from './builders.ts';
import { assignedScenario, keptScenario } from './told-scenarios.ts';

const alone = anAssignment({ version: 2, items: [], scenarios: [assignedScenario] });
const faultOf = (value: unknown) => {
  const read = parseAssignment(value);
  return read.ok ? null : read.problem;
};

describe('an assignment with scenarios', () => {
  it('travels in a link, alone and beside items', async () => {
    for (const assignment of [alone, anAssignment({ version: 2, scenarios: [assignedScenario] })]) {
      const read = await decodeAssignment(await encodeAssignment(assignment, deflate), inflate);
      expect(read).toEqual({ ok: true, opened: { assignment } });
    }
  });

  it('is refused with nothing to do, with a version that does not fit, too many, the same twice, or names that are none', () => {
    const many = Array.from({ length: scenariosLimit + 1 }, (_, index) => ({ ...assignedScenario, slug: `s-${index}` }));
    const hostile = ['../../x', 'a/b', '__proto__', 'A', '', 'x'.repeat(100)].map((slug) => ({
      ...alone,
      scenarios: [{ ...assignedScenario, slug }],
    }));
    expect(faultOf(anAssignment({ items: [] }))).toEqual({ code: 'invalid', path: 'items' });
    expect(faultOf({ ...alone, version: 1 })).toEqual({ code: 'invalid', path: 'scenarios' });
    expect(faultOf(anAssignment({ version: 2 }))).toEqual({ code: 'invalid', path: 'version' });
    expect(faultOf({ ...alone, scenarios: many })).toEqual({ code: 'too-large', limit: scenariosLimit, path: 'scenarios' });
    expect(faultOf({ ...alone, scenarios: [assignedScenario, assignedScenario] })).toEqual({ code: 'invalid', path: 'scenarios.1' });
    for (const value of hostile) expect(faultOf(value)).toMatchObject({ code: 'invalid' });
    const carried = { ref: scenarioId(assignedScenario.slug), lesson: 'a/b', hash: '0a1b2c3d' };
    expect(faultOf({ ...alone, items: [carried] }), 'an item that takes its name').toEqual({ code: 'invalid', path: 'scenarios.0' });
  });
});

describe('a kept scenario', () => {
  it('is read back as it was, with the same hash', () => {
    const read = parseKeptScenario(JSON.parse(JSON.stringify(keptScenario)));
    expect(read).toEqual(keptScenario);
    expect(read && scenarioHash(read)).toBe(assignedScenario.hash);
  });

  it('is refused when ways lead back, nowhere, or ids repeat', () => {
    const changed = (change: (copy: typeof keptScenario) => void) => {
      const copy = structuredClone(keptScenario);
      change(copy);
      return parseKeptScenario(copy);
    };
    const first = ({ scenario }: typeof keptScenario) => scenario.steps[0]?.decisions[0] as { id: string; next: string };
    expect(changed((copy) => Object.assign(first(copy), { next: 'first' }))).toBeNull();
    expect(changed((copy) => Object.assign(first(copy), { next: 'nowhere' }))).toBeNull();
    expect(changed((copy) => Object.assign(first(copy), { id: 'argue' }))).toBeNull();
    expect(changed((copy) => Object.assign(copy.scenario, { steps: [] }))).toBeNull();
    expect(changed((copy) => Object.assign(copy, { slug: '../x' }))).toBeNull();
    expect(changed(() => undefined)).not.toBeNull();
  });

  it('takes no harm from anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseKeptScenario(value)).toBeNull();
        expect(parseKeptScenario({ ...keptScenario, scenario: value })).toBeNull();
      }),
    );
  });
});

describe('a path in a submission', () => {
  const { scenario } = keptScenario;

  it('is followed as far as it goes', () => {
    expect(readPath(scenario, undefined)?.path).toEqual([]);
    expect(readPath(scenario, ['argue'])?.position.ending).toBeUndefined();
    expect(readPath(scenario, ['listen', 'repair'])?.position.ending?.id).toBe('kept');
    expect(readPath(scenario, ['argue', 'wait'])?.position.ending?.id).toBe('lost');
    expect(readPath(scenario, ['threaten'])?.position.ending?.id).toBe('hurt');
  });

  it('is none with decisions of other steps, after the ending, or of another kind', () => {
    for (const response of [
      ['repair'],
      ['threaten', 'repair'],
      ['listen', 'listen'],
      ['listen', 'repair', 'wait'],
      ['__proto__'],
      [7],
      'listen',
      {},
      null,
    ]) {
      expect(readPath(scenario, response)).toBeNull();
    }
  });

  it('whatever comes, either is walked whole or is none', () => {
    const words = fc.constantFrom('listen', 'argue', 'threaten', 'repair', 'wait', 'constructor', '');
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(words, { maxLength: 4 })), (response) => {
        const read = readPath(scenario, response);
        if (read && response !== undefined) expect(read.position.moves.map(({ decision }) => decision.id)).toEqual(response);
      }),
    );
  });
});
