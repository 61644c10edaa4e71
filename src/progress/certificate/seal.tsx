/** The seal of the certificate: 知客, cut in relief lines into vermilion, read from the right as seals are. Drawn as paths. */
export function CertificateSeal() {
  return (
    <svg class="seal" viewBox="0 0 64 64" aria-hidden="true">
      <path
        class="seal-ground"
        d="M4.2 1.6 20 2.3 33 1.500 47.500 2.200 59.800 1.700c1.700.1 2.500 1 2.600 2.700L61.800 18l.700 12.500-.600 15 .500 13.800c-.1 1.900-1 2.900-2.900 3L46 61.800l-14.500.700L17 61.900l-12.600.600c-1.700-.1-2.700-1-2.800-2.700L2.200 46l-.700-13.500.600-14L1.500 4.500C1.600 2.700 2.500 1.700 4.200 1.600z"
      />
      <g class="seal-cut">
        {/* 知, in the right column */}
        <path d="M38.500 7.500 35.500 15M37.500 11h8.500M34.500 19.500h12.500M41 11v8.500M40.800 20 34.800 37.500M41.800 24.500l5.400 11" />
        <path d="M49.500 13.500h8.500v21h-8.500zM49.500 33.500" />
        {/* 客, in the left column */}
        <path d="M18.500 6.500v4M7 18v-6h23v6" />
        <path d="M16.500 16 8 27M15 19.500h11.500L8.500 38M14.500 24.500 29.500 37.500" />
        <path d="M12.500 41h12.500v13.500H12.500z" />
        {/* A flower below 知, where old seals leave no empty ground */}
        <path d="M46 44v11M40.500 49.500h11M42.200 45.700l7.600 7.600M49.800 45.700l-7.600 7.600" />
      </g>
    </svg>
  );
}
