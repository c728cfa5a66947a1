package gujeong.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import gujeong.engines.SystemCommands;

/**
 * A folder on a file system of its own, small enough to be filled. It is memory that Linux mounts, which only root may
 * have done. Nobody may use the folder while it moves there or back.
 */
final class SmallDisk {

    /** Room for a database's write-ahead log and a broker's segments besides what is there. */
    private static final long SPARE_MIB = 192;

    private final Path folder;
    private final Path aside;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.aside = folder.resolveSibling(folder.getFileName() + "-aside");
        this.ballast = folder.resolve("ballast");
    }

    static boolean canBeMounted() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root");
    }

    /** Moves the folder to a disk of its own. */
    static SmallDisk under(Path folder) {
        SmallDisk disk = new SmallDisk(folder);
        String used = SystemCommands.run("du", "-sm", folder.toString()).split("\\s+")[0];
        try {
            Files.move(folder, disk.aside);
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long size = Long.parseLong(used) + SPARE_MIB;
        SystemCommands.run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder.toString());
        copy(disk.aside, folder);
        return disk;
    }

    /** Writes until nothing more can be written. */
    void fill() {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // which is what was wanted
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the folder back, with all that has been written since. */
    void leave() {
        empty();
        SystemCommands.run("rm", "-r", aside.toString());
        try {
            Files.createDirectory(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(folder, aside);
        detach();
        try {
            Files.delete(folder);
            Files.move(aside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what is on the disk. */
    void detach() {
        SystemCommands.run("umount", "--lazy", folder.toString());
    }

    /** With owners and modes, those of the folder itself too. */
    private static void copy(Path from, Path to) {
        SystemCommands.run("cp", "-a", from + "/.", to.toString());
    }
}
