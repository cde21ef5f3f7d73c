import { describe, expect, it } from 'vitest'
import { digitJoints, digits, joints, sides, siteKey } from '../../server/domain/case/treatment-site-places.ts'
import { languages } from '../../server/words/languages.ts'
import { sideText, siteLabel, siteText, siteTextFromKey } from '../../server/words/sites.ts'

describe('a treatment site', () => {
  it('is read as people say it', () => {
    expect(siteText('en', { joint: 'knee', side: 'left' })).toBe('left knee')
    expect(siteText('es', { joint: 'knee', side: 'left' })).toBe('rodilla izquierda')
    expect(siteText('en', { joint: 'hand', side: 'right', digit: '2', digitJoint: 'pip' })).toBe(
      'right hand, index finger, proximal interphalangeal joint',
    )
    expect(siteText('es', { joint: 'foot', side: 'left', digit: '1', digitJoint: 'mtp' })).toBe(
      'pie izquierdo, primer dedo, articulación metatarsofalángica',
    )
  })

  it('has its side in the gender of its joint in Spanish', () => {
    const right = joints.map(joint => `${siteText('es', { joint, side: 'right' })}`)
    expect(right).toEqual([
      'rodilla derecha',
      'cadera derecha',
      'tobillo derecho',
      'pie derecho',
      'hombro derecho',
      'codo derecho',
      'muñeca derecha',
      'mano derecha',
    ])
    expect(sideText('es', 'elbow', 'left')).toBe('izquierdo')
    expect(sideText('en', 'elbow', 'left')).toBe('left')
  })

  it('stands in capitals on a label, accents kept', () => {
    expect(siteLabel('en', 'knee-left')).toBe('LEFT KNEE')
    expect(siteLabel('es', 'knee-left')).toBe('RODILLA IZQUIERDA')
    expect(siteLabel('es', 'hand-left-2-pip')).toBe('MANO IZQUIERDA, DEDO ÍNDICE, ARTICULACIÓN INTERFALÁNGICA PROXIMAL')
  })

  it.each(languages)('never shares its text with another one, in %s', language => {
    const places = joints.flatMap(joint =>
      sides.flatMap(side =>
        digits.flatMap(digit => digitJoints.map(digitJoint => ({ joint, side, digit, digitJoint }))),
      ),
    )
    const texts = places.map(place => siteText(language, place))
    expect(new Set(texts).size).toBe(places.length)
    for (const [index, place] of places.entries()) {
      expect(siteTextFromKey(language, siteKey(place))).toBe(texts[index])
    }
  })

  it('whose key is unknown stands for itself', () => {
    for (const key of ['', 'knee', 'tail-left', 'knee-up', 'hand-left-9-pip', 'hand-left-2-toString']) {
      expect(siteTextFromKey('en', key)).toBe(key)
    }
  })
})
