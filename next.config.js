/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  // `npm test` checks the types of the whole tree; a start should not spend the time again.
  typescript: { ignoreBuildErrors: true },
  // Native code, WebAssembly, or packages that look for their files at run time.
  serverExternalPackages: ['pg', 'pg-boss', '@node-rs/argon2', '@prisma/client', '@prisma/adapter-pg', 'postal-mime', 'html-to-text', 'nodemailer'],
  // A lock file in a folder above must not be taken for the root of this project.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  experimental: {
    // Uploads pass through proxy.ts, which would cut bodies at 10 MB; the upload route says what is too large.
    proxyClientMaxBodySize: '80mb',
  },
  // The content security policy carries a nonce for each request and is set in proxy.ts.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
      ],
    },
    // The address of a shared brief is its key: it is told to nobody.
    { source: '/b/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    // So is that of somebody's own page.
    { source: '/p/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    // That of a link that ends mails ends them for whoever has it.
    { source: '/unsubscribe/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
  ],
}

export default config
