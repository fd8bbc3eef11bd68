//! Where on the paper a place in Sweden lies.

use crate::Refusal;
use crate::geometry::Point;

/// The meridian in the middle of the map, as in SWEREF 99 TM.
const MIDDLE_MERIDIAN_DEGREES: f64 = 15.0;
/// The mean radius of the Earth.
const EARTH_RADIUS_METRES: f64 = 6_371_000.0;
/// Sweden with some sea around it. What lies outside has most likely got its latitude and
/// longitude the wrong way round.
const LATITUDES: std::ops::RangeInclusive<f64> = 54.0..=70.5;
const LONGITUDES: std::ops::RangeInclusive<f64> = 9.0..=26.0;

/// Where a place lies, in metres east and north of a point that all places of a map share.
///
/// ```
/// use figures::Position;
/// assert!(Position::degrees(59.33, 18.07).is_ok());
/// assert!(Position::degrees(18.07, 59.33).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    east: f64,
    north: f64,
}

impl Position {
    /// A latitude and a longitude in degrees (WGS 84 or SWEREF 99).
    ///
    /// The projection is the transverse Mercator of a sphere around 15° east: the shape Swedes
    /// know from every official map, in two lines. Degrees as a plain grid would make Skåne
    /// a fifth too narrow and Kiruna a quarter too wide. The Earth's flattening would move nothing
    /// by as much as the smallest circle.
    pub fn degrees(latitude: f64, longitude: f64) -> Result<Self, Refusal> {
        if !LATITUDES.contains(&latitude) || !LONGITUDES.contains(&longitude) {
            return Err(Refusal::OutsideMap {
                latitude: latitude.to_string(),
                longitude: longitude.to_string(),
            });
        }
        let north = latitude.to_radians();
        let east = (longitude - MIDDLE_MERIDIAN_DEGREES).to_radians();
        Self::metres(
            EARTH_RADIUS_METRES * (north.cos() * east.sin()).atanh(),
            EARTH_RADIUS_METRES * north.tan().atan2(east.cos()),
        )
    }

    /// Metres east and north in a projection of your own, such as SWEREF 99 TM. All places of a
    /// map must come from the same one.
    pub fn metres(east: f64, north: f64) -> Result<Self, Refusal> {
        let limit = 2.0 * std::f64::consts::PI * EARTH_RADIUS_METRES;
        for metres in [east, north] {
            if !metres.is_finite() {
                return Err(Refusal::NotFinite {
                    text: metres.to_string(),
                });
            }
            if metres.abs() > limit {
                return Err(Refusal::TooLarge {
                    text: metres.to_string(),
                });
            }
        }
        // Whole metres: sines differ in their last bit from machine to machine, and the same
        // input is to give the same picture everywhere.
        Ok(Self {
            east: east.round(),
            north: north.round(),
        })
    }

    /// The position on a paper where y grows downwards, still in metres.
    pub(crate) fn point(self) -> Point {
        Point {
            x: self.east,
            y: -self.north,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// East of the meridian and north of Malmö in SWEREF 99 TM, by Lantmäteriet's formulas on the
    /// ellipsoid, with its scale of 0.9996 taken out.
    #[test]
    fn the_sphere_is_near_enough_to_the_official_projection() {
        let malmo = Position::degrees(55.605, 13.0038).unwrap();
        for (latitude, longitude, east, north) in [
            (67.8558, 20.2253, 219_671.0, 1_372_692.0),
            (57.7089, 11.9746, -180_314.0, 236_494.0),
            (65.8355, 24.1368, 416_344.0, 1_168_476.0),
        ] {
            let position = Position::degrees(latitude, longitude).unwrap();
            assert!((position.east - east).abs() < 2_000.0, "{position:?}");
            let way = position.north - malmo.north;
            assert!((way - north).abs() < 4_000.0, "{way}");
        }
    }

    #[test]
    fn swapped_or_unknown_degrees_are_refused() {
        for (latitude, longitude) in [(18.0, 59.3), (f64::NAN, 18.0), (59.3, f64::INFINITY)] {
            assert!(Position::degrees(latitude, longitude).is_err());
        }
        assert!(Position::metres(f64::NAN, 0.0).is_err());
        assert!(Position::metres(0.0, 1e12).is_err());
    }
}
