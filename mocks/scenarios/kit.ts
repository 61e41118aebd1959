import { fingerprint, hexOf, seededEntropy, uuidOf } from '../kernel/random.ts'
import type { Kit } from './model.ts'

/** @param scenario the scenario's name: two scenarios give other ids to things of the same name */
export const createKit = (scenario: string, salt: string): Kit => ({
  at: (moment) => Date.parse(moment),
  uuid: (name) => uuidOf(`${scenario}/${name}`),
  hex: (name, length) => hexOf(`${scenario}/${name}`, length),
  entropy: (name) => seededEntropy(`${scenario}/${name}`),
  seal: (value) => fingerprint(salt, value),
})
