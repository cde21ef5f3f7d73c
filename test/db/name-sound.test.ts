// Names that would be taken for each other sound alike; others do not.
import { describe, expect, it } from 'vitest'
import { soundOf } from '../../db/name-sound.ts'

describe('the sound of a family name', () => {
  it.each([
    ['Jiménez', 'Giménez', 'Ximénez', 'JIMENEZ', 'Jiménes', 'Gimenez Soler'],
    ['Etxeberria', 'Echeverría', 'Etcheverria'],
    ['Vallés', 'Ballés', 'Valles Font', 'Vayés'],
    ['Hernández', 'Ernández', 'Hernandes'],
    ['de la Fuente', 'Fuente', 'Del Fuente García'],
    ['Fàbregas', 'Fábregas'],
    ['Muñoz', 'Munyoz', 'Munoz'],
    ['Guerrero', 'Gerrero'.replace('G', 'Gu')],
    ['Quiroga', 'Kiroga'],
    ['Barça', 'Barsa', 'Barza'],
    ['Cifuentes', 'Sifuentes', 'Zifuentes'],
    ['Philips', 'Filips'],
    ['Batlló', 'Batllo'],
  ])('is one for %s, %s ...', (...names) => {
    expect(new Set(names.map(soundOf)).size).toBe(1)
  })

  it.each([
    ['García', 'Garriga'],
    ['Puig', 'Pujol'],
    ['Roca', 'Rosa'],
    ['Guerra', 'Jerra'],
    ['Serra', 'Sierra'],
    ['Ruiz', 'Luis'],
  ])('is not one for %s and %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })

  it('is there for a particle that stands alone, and empty where there is no letter', () => {
    expect(soundOf('El')).toBe('EL')
    expect(['', '  ', '--', '123'].map(soundOf)).toEqual(['', '', '', ''])
  })

  it('is there for names in other scripts', () => {
    expect(soundOf('Иванов')).toBe('ИВАНОВ')
  })
})
