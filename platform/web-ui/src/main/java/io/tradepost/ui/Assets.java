package io.tradepost.ui;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * Where browsers find shared files. The version is a digest of all of them, so each path can be cached for ever and a
 * script's relative import names its neighbour of the same version.
 */
public final class Assets {

    static final String LOCATION = "classpath:/ui/static/";

    private static final int DIGITS = 12;

    private final WebJarVersionLocator webjars = new WebJarVersionLocator();
    private final String version;

    private Assets(String version) {
        this.version = version;
    }

    static Assets onClassPath() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(LOCATION + "*.*");
        Arrays.sort(files, Comparator.comparing(Assets::name));
        MessageDigest digest = sha256();
        for (Resource file : files) {
            digest.update(name(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(file.getContentAsByteArray());
        }
        return new Assets(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
    }

    public String of(String file) {
        return "/ui/" + version + "/" + file;
    }

    /** @param library by its name within the webjars: {@code htmx.org} */
    public String webjar(String library, String file) {
        String path = webjars.fullPath(library, file);
        if (path == null) {
            throw new IllegalArgumentException("no " + file + " in " + library);
        }
        return path.substring(path.indexOf("/webjars/"));
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
