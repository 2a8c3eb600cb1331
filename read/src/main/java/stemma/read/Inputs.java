package stemma.read;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Expands the arguments of a command into files: files, folders (recursive), glob patterns. Symbolic links to folders are not followed. */
final class Inputs {
    private Inputs() {}

    /** Files in the order of the arguments, those of a folder or pattern sorted by path. Hidden files in folders are passed over. */
    static List<Path> expand(String argument, Consumer<Rejected> rejected) {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            rejected.accept(new Rejected(argument, "not a path: " + e.getReason()));
            return List.of();
        }
        if (Files.isDirectory(path)) {
            List<Path> found = walk(path, p -> true, rejected);
            if (found.isEmpty()) {
                rejected.accept(new Rejected(argument, "a folder without files"));
            }
            return found;
        }
        if (Files.exists(path)) {
            return List.of(path);
        }
        if (argument.matches(".*[*?\\[{].*")) {
            return glob(argument, rejected);
        }
        rejected.accept(new Rejected(
                argument, Files.isSymbolicLink(path) ? "a link that leads nowhere" : "no such file or folder"));
        return List.of();
    }

    private static List<Path> glob(String pattern, Consumer<Rejected> rejected) {
        Path root = Path.of(pattern.startsWith("/") ? "/" : "");
        for (Path p : Path.of(pattern)) {
            if (p.toString().matches(".*[*?\\[{].*")) {
                break;
            }
            root = root.resolve(p);
        }
        if (!Files.isDirectory(root.toString().isEmpty() ? Path.of(".") : root)) {
            rejected.accept(new Rejected(pattern, "no file matches"));
            return List.of();
        }
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (IllegalArgumentException e) {
            rejected.accept(new Rejected(pattern, "not a pattern: " + e.getMessage()));
            return List.of();
        }
        List<Path> found = walk(root, matcher::matches, rejected);
        if (found.isEmpty()) {
            rejected.accept(new Rejected(pattern, "no file matches"));
        }
        return found;
    }

    private static List<Path> walk(Path root, java.util.function.Predicate<Path> wanted, Consumer<Rejected> rejected) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(root) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file) && wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    rejected.accept(new Rejected(file.toString(), "cannot be read: " + Failure.words(e)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            rejected.accept(new Rejected(root.toString(), "cannot be read: " + Failure.words(e)));
        }
        found.sort(null);
        return found;
    }

    private static boolean isHidden(Path p) {
        Path name = p.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
