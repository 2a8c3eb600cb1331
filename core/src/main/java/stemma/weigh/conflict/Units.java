package stemma.weigh.conflict;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of measure that turn into one another, so that 40 kilometres and 25 miles are one distance. */
final class Units {
    /** Part of a value that rounding after turning it may take or give: 25 miles for 40 kilometres is off by 0.6 %, a ton for a tonne by 10 %. */
    private static final double ROUNDED = 0.12;

    /** @param factor how many of its dimension's own unit */
    private record Unit(String dimension, double factor) {}

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        all("length", 1, "metre", "meter", "metres", "meters", "m");
        all("length", 1000, "kilometre", "kilometer", "kilometres", "kilometers", "km", "kms");
        all("length", 0.01, "centimetre", "centimeter", "centimetres", "centimeters", "cm");
        all("length", 0.001, "millimetre", "millimeter", "millimetres", "millimeters", "mm");
        all("length", 1609.344, "mile", "miles");
        all("length", 0.9144, "yard", "yards");
        all("length", 0.3048, "foot", "feet", "ft");
        all("length", 0.0254, "inch", "inches");
        all("mass", 1000, "tonne", "tonnes");
        all("mass", 907, "ton", "tons");
        all("mass", 1, "kilogram", "kilograms", "kilo", "kilos", "kg");
        all("mass", 0.4536, "pound", "pounds", "lb", "lbs");
        all("area", 10_000, "hectare", "hectares", "ha");
        all("area", 4047, "acre", "acres");
        all("volume", 1, "litre", "liter", "litres", "liters");
        all("volume", 3.785, "gallon", "gallons");
        all("volume", 159, "barrel", "barrels");
        all("speed", 1, "kph");
        all("speed", 1.609, "mph");
        all("time", 1, "minute", "minutes");
        all("time", 60, "hour", "hours");
        all("time", 1440, "day", "days");
        all("time", 10_080, "week", "weeks");
    }

    private Units() {}

    private static void all(String dimension, double factor, String... names) {
        for (String n : names) {
            UNITS.put(n, new Unit(dimension, factor));
        }
    }

    /** The unit, of a distance in an hour that of the speed. */
    static String speed(String unit, boolean anHour) {
        Unit u = UNITS.get(unit);
        if (u == null || !anHour || !u.dimension().equals("length")) {
            return unit;
        }
        return u.factor() > 1500 ? "mph" : u.factor() > 999 ? "kph" : unit;
    }

    static boolean isUnit(@Nullable String word) {
        return word != null && UNITS.containsKey(word);
    }

    /** Do both words measure the same, by different units? */
    static boolean differ(@Nullable String a, @Nullable String b) {
        Unit x = a == null ? null : UNITS.get(a);
        Unit y = b == null ? null : UNITS.get(b);
        return x != null && y != null && x.dimension().equals(y.dimension()) && x.factor() != y.factor();
    }

    /** Are the two measures of different units one, but for rounding? */
    static boolean agree(double a, String unitA, double b, String unitB) {
        Unit x = UNITS.get(unitA);
        Unit y = UNITS.get(unitB);
        if (x == null || y == null || !x.dimension().equals(y.dimension())) {
            return false;
        }
        double p = a * x.factor();
        double q = b * y.factor();
        return Math.abs(p - q) <= ROUNDED * Math.max(Math.abs(p), Math.abs(q));
    }
}
