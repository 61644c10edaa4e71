/** The metrics workshop: all metrics, one after the other. It is also rendered while building, with its examples worked out. */
import { useMemo } from 'preact/hooks';
import type { MetricsStrings } from '../course/strings/index.ts';
import { figuresOf } from './figures.ts';
import { LifetimePanel } from './lifetime-panel.tsx';
import { ComplaintsPanel, FirstContactPanel } from './rate-panels.tsx';
import { RetentionPanel } from './retention-panel.tsx';
import { EffortPanel, NetPromoterPanel, SatisfactionPanel } from './score-panels.tsx';

export interface WorkshopProps {
  strings: MetricsStrings;
  locale: string;
  /** Between the scores of an example. */
  separator: string;
  /** Where the claims about NPS and about retention are judged. */
  claims: { nps: string; retention: string };
}

export function WorkshopView({ strings, locale, separator, claims }: WorkshopProps) {
  const figures = useMemo(() => figuresOf(locale), [locale]);
  const part = { figures, strings, separator };
  return (
    <>
      <SatisfactionPanel {...part} />
      <NetPromoterPanel {...part} claimHref={claims.nps} />
      <EffortPanel {...part} />
      <RetentionPanel {...part} />
      <LifetimePanel {...part} claimHref={claims.retention} />
      <ComplaintsPanel {...part} />
      <FirstContactPanel {...part} />
    </>
  );
}
