import { describe, expect, it } from 'vitest'
import { EnvError, parseEnv } from './env'

describe('parseEnv', () => {
  it('has defaults for a machine where nothing is set', () => {
    expect(parseEnv({})).toMatchObject({ CREDENCE_DATA_DIR: '.data', PORT: 3000, CREDENCE_SAMPLE: 'on', CREDENCE_SAMPLE_SIGN_IN: 'auto', CREDENCE_JOBS: 'inline' })
  })

  it('takes an empty variable as not set', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', CREDENCE_JOBS: '', NEXTAUTH_URL: '' })).toMatchObject({ PORT: 3000, DATABASE_URL: undefined, CREDENCE_JOBS: 'inline' })
  })

  it('names every variable at fault', () => {
    const faulty = () => parseEnv({ PORT: 'eighty', DATABASE_URL: 'mysql://localhost/x', CREDENCE_JOBS: 'sometimes' })
    expect(faulty).toThrow(EnvError)
    for (const name of [/PORT: /, /DATABASE_URL: must begin with postgresql:/, /CREDENCE_JOBS: /]) expect(faulty).toThrow(name)
  })

  it('listens on an address of the machine, not on a name of the world', () => {
    for (const host of ['127.0.0.1', '::1', 'localhost']) expect(parseEnv({ CREDENCE_HOST: host }).CREDENCE_HOST).toBe(host)
    expect(() => parseEnv({ CREDENCE_HOST: 'https://credence.example.com' })).toThrow(/CREDENCE_HOST: must be an address of this machine/)
  })

  it('asks for the rest when OIDC is half configured', () => {
    expect(() => parseEnv({ OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'credence' })).toThrow(/OIDC_CLIENT_SECRET: is needed/)
    expect(parseEnv({ OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 's' }).OIDC_ISSUER).toBe('https://id.example.com')
  })

  it('asks for what a model needs: its name, and a key or an address', () => {
    expect(() => parseEnv({ CREDENCE_MODEL_PROVIDER: 'openai' })).toThrow(/CREDENCE_MODEL: is needed[^]*CREDENCE_MODEL_KEY: is needed/)
    expect(() => parseEnv({ CREDENCE_MODEL_PROVIDER: 'openai_compatible', CREDENCE_MODEL: 'llama3.3' })).toThrow(/CREDENCE_MODEL_URL: is needed/)
    expect(() => parseEnv({ CREDENCE_MODEL_PROVIDER: 'oracle' })).toThrow(/CREDENCE_MODEL_PROVIDER/)
    expect(parseEnv({ CREDENCE_MODEL_PROVIDER: 'openai_compatible', CREDENCE_MODEL: 'llama3.3', CREDENCE_MODEL_URL: 'http://localhost:11434/v1' }))
      .toMatchObject({ CREDENCE_MODEL: 'llama3.3', CREDENCE_MODEL_REDACTION: 'on' })
  })
})
