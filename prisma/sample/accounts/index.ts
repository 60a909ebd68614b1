import type { SampleAccount } from '../types'
import { dunmoreLanePress } from './dunmore-lane-press'
import { hollerbachWerkzeuge } from './hollerbach-werkzeuge'
import { kestrelVineHotels } from './kestrel-vine-hotels'
import { larkfieldEnergy } from './larkfield-energy'
import { northquayColdChain } from './northquay-cold-chain'
import { northquayFreight } from './northquay-freight'
import { pellworthInstruments } from './pellworth-instruments'
import { saltmarshMutual } from './saltmarsh-mutual'
import { tamarindKitchens } from './tamarind-kitchens'

/** Every account of the sample workspace; a parent stands before its children. */
export const accounts: SampleAccount[] = [
  northquayFreight, northquayColdChain, saltmarshMutual, kestrelVineHotels, pellworthInstruments,
  tamarindKitchens, hollerbachWerkzeuge, larkfieldEnergy, dunmoreLanePress,
]
